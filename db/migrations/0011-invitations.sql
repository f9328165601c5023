-- Somebody who is asked into a bundle after it was proposed: by whom, and where the bundle has started, until when.
alter table participations
  add column invited_by uuid references organisations,
  add column answer_by date check (answer_by is null or invited_by is not null);

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
    and new.answered_by = current_person() and new.answered_at = now();
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

grant insert (invited_by, answer_by), delete on participations to allmende_app;

-- The proposer asks others and joins with its own; everybody asks to come in with theirs. Later a participant asks further ones, where
-- all were told that more may come; otherwise, and after the start, whoever decides who comes in.
drop policy consent_is_given on participations;
create policy consent_is_given on participations for insert to allmende_app with check (
  exists (select from needs n where n.id = need and n.organisation = participations.organisation and n.status = 'open')
  and exists (
    select from bundles b where b.id = bundle and case participations.status
      when 'invited' then answered_at is null and case
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
        and acts_for(organisation, 'deciding', 'bundles') and answered_by = current_person() and answered_at = now()
      when 'requested' then b.status in ('asking', 'started') and participations.invited_by is null
        and acts_for(organisation, 'deciding', 'bundles') and answered_by = current_person() and answered_at = now()
      else false
    end
  )
);
-- Whoever has asked further ones takes that back as long as they have not answered.
create policy questions_are_taken_back on participations for delete to allmende_app using (
  status = 'invited' and acts_for(invited_by, 'editing', 'bundles')
  and exists (select from bundles b where b.id = bundle and b.status in ('asking', 'started'))
);

-- What an organisation has entered of the offers to a bundle, as it was typed, and the address of its last result. Nobody else sees it.
create table offer_drafts (
  bundle uuid not null references bundles,
  organisation uuid not null references organisations,
  entry jsonb not null,
  result text,
  version integer not null default 1,
  changed_by uuid references persons on delete set null,
  changed_at timestamptz not null default now(),
  primary key (bundle, organisation)
);
create index offer_drafts_organisation on offer_drafts (organisation);
alter table offer_drafts enable row level security;
grant select, insert, update (entry, result, version, changed_by, changed_at) on offer_drafts to allmende_app;
create policy drafts_of_ones_own on offer_drafts for select to allmende_app using (organisation in (select my_line()));
create policy drafts_are_begun on offer_drafts for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'bundles') and changed_by = current_person() and exists (select from bundles b where b.id = bundle)
);
create policy drafts_go_on on offer_drafts for update to allmende_app
  using (acts_for(organisation, 'editing', 'bundles'))
  with check (acts_for(organisation, 'editing', 'bundles') and changed_by = current_person());

-- What a person has answered in bundles, wherever they act now: for the file with their own data.
create function my_bundle_answers() returns table (kind text, bundle text, organisation text, need text, answer text, reason text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.kind, b.title, o.name, n.title, a.answer, a.reason, a.at from (
    select 'participation' as kind, p.bundle, p.organisation, p.need, p.status as answer, p.reason, p.answered_at as at
      from participations p where p.answered_by = current_person()
    union all
    select 'lead', l.bundle, l.organisation, null, (select c.name from organisations c where c.id = l.choice), '', l.chosen_at
      from lead_choices l where l.chosen_by = current_person()
    union all
    select 'change', c.bundle, c.organisation, null, c.kind, '', c.created_at from bundle_changes c where c.proposed_by = current_person()
    union all
    select 'changeAnswer', c.bundle, r.organisation, null, case when r.consents then 'consents' else 'declines' end, '', r.answered_at
      from change_answers r join bundle_changes c on c.id = r.change where r.answered_by = current_person()
    union all
    select 'offers', d.bundle, d.organisation, null, null, '', d.changed_at from offer_drafts d where d.changed_by = current_person()
  ) a join bundles b on b.id = a.bundle join organisations o on o.id = a.organisation left join needs n on n.id = a.need
  order by a.at, a.kind, b.title
$$;
