-- Each organisation answers for itself, and the gatekeeper lets in whoever has asked; whoever was asked later answers until its own day.
create or replace function guard_participation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place bundles;
  is_mine_to_say boolean;
  is_asked boolean;
begin
  select * into place from bundles where id = old.bundle;
  if (new.bundle, new.need, new.organisation, new.asked_at, new.reminded_at, new.invited_by, new.answer_by)
    is distinct from (old.bundle, old.need, old.organisation, old.asked_at, old.reminded_at, old.invited_by, old.answer_by)
    or place.status not in ('asking', 'started') then
    raise exception 'not a step of a participation' using errcode = 'insufficient_privilege';
  end if;
  is_mine_to_say := acts_for(old.organisation, 'deciding', 'bundles')
    and new.answered_by = answering_person() and new.answered_at = now();
  is_asked := coalesce(case when place.status = 'asking' then place.answer_by else old.answer_by end >= current_date, false);
  if is_mine_to_say and (
    (is_asked and old.status in ('invited', 'abstained', 'declined') and new.status in ('joined', 'abstained', 'declined'))
    or (place.status = 'asking' and old.status = 'joined' and new.status = 'left')
    or (place.status = 'started' and old.status = 'joined' and new.status = 'joined'
      and (new.leaves_on is null or new.leaves_on >= current_date + 30))
    or (place.status = 'asking' and place.open and place.answer_by >= current_date
      and old.status in ('requested', 'lapsed', 'withdrawn', 'left', 'moved') and new.status = 'joined')
    or (old.status = 'requested' and new.status = 'withdrawn')
    or (old.status in ('abstained', 'declined', 'lapsed', 'refused', 'withdrawn', 'left', 'moved') and new.status = 'requested')
  ) then
    return new;
  end if;
  if old.status = 'requested' and new.status in ('joined', 'refused') and new.leaves_on is null
    and acts_for(gatekeeper_of(old.bundle), 'deciding', 'bundles')
    and (new.answered_by, new.answered_at) is not distinct from (old.answered_by, old.answered_at) then
    return new;
  end if;
  raise exception 'not a step of a participation' using errcode = 'insufficient_privilege';
end $$;

-- The proposer asks others and joins with its own; everybody asks to come in with theirs. Later a participant asks further ones, where
-- all were told that more may come; otherwise, and after the start, whoever decides who comes in.
alter policy consent_is_given on participations with check (
  exists (select from needs n where n.id = need and n.organisation = participations.organisation and n.status = 'open')
  and exists (
    select from bundles b where b.id = bundle and case participations.status
      when 'invited' then answered_at is null and answered_by is null and case
        when participations.invited_by is null then b.status = 'asking' and acts_for(b.proposer, 'editing', 'bundles')
        when b.status = 'asking' then participations.answer_by is null and b.answer_by >= current_date and (
          (b.open and is_in_bundle(participations.invited_by, b.id) and acts_for(participations.invited_by, 'editing', 'bundles'))
          or (participations.invited_by = gatekeeper_of(b.id) and acts_for(participations.invited_by, 'deciding', 'bundles')))
        when b.status = 'started' then participations.answer_by between current_date + 1 and current_date + 366
          and participations.invited_by = gatekeeper_of(b.id) and acts_for(participations.invited_by, 'deciding', 'bundles')
        else false
      end
      when 'joined' then b.status = 'asking' and is_public_body() and participations.invited_by is null
        and (acts_for(b.proposer, 'deciding', 'bundles') or (b.open and b.answer_by >= current_date))
        and acts_for(organisation, 'deciding', 'bundles') and answered_by = answering_person() and answered_at = now()
      when 'requested' then b.status in ('asking', 'started') and participations.invited_by is null
        and acts_for(organisation, 'deciding', 'bundles') and answered_by = answering_person() and answered_at = now()
      else false
    end
  )
);

-- Splits and mergers, and who is to consent to them, are the business of those who are in, not of those who are only asked: in the
-- other bundle may be somebody whom they do not see.
create function bundles_i_was_in() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select bundles_where_i_am(array['joined', 'released', 'moved'])
$$;
alter policy changes_among_participants on bundle_changes using (
  bundle in (select bundles_i_was_in()) or other in (select bundles_i_was_in())
);
alter policy journal_of_bundles on journal using (
  (subject_kind = 'bundle' and subject in (select id::text from bundles_i_know() as known (id)) and (
    action not in ('splitProposed', 'mergeProposed', 'changeConsented', 'changeDeclined', 'changeWithdrawn', 'changeRejected',
      'changeLapsed', 'changeOvertaken', 'undoRequested', 'changeUndoRefused', 'changeUndone')
    or subject in (select id::text from bundles_i_was_in() as ours (id))
  ))
  or (subject_kind = 'need' and person is null and organisation is null
    and subject in (select n.id::text from needs n where n.organisation in (select my_line())))
);
