-- Whoever decides who comes in also moves the last day to answer, lets a bundle begin before it once enough have joined, takes a question
-- of the proposal back, and asks once more those who did not come along.
alter table bundles add column begins_early boolean not null default false;
grant update (answer_by, begins_early) on bundles to allmende_app;
create policy gatekeepers_steer on bundles for update to allmende_app
  using (status = 'asking' and acts_for(gatekeeper_of(id), 'deciding', 'bundles')) with check (status = 'asking');

create function guard_bundle() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['answer_by', 'begins_early', 'changed_at'] is distinct from to_jsonb(old) - array['answer_by', 'begins_early', 'changed_at']
    or (new.answer_by <> old.answer_by and new.answer_by not between current_date + 1 and current_date + 366)
    or (old.begins_early and not new.begins_early)
    or (new.begins_early and not old.begins_early and participants_in(new.id) < new.quorum) then
    raise exception 'not a step of a bundle' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger bundles_guarded before update on bundles for each row
  when (current_user = 'allmende_app') execute function guard_bundle();

alter policy questions_are_taken_back on participations using (
  status = 'invited' and exists (
    select from bundles b where b.id = bundle and b.status in ('asking', 'started') and case
      when participations.invited_by is not null then acts_for(participations.invited_by, 'editing', 'bundles')
      else acts_for(b.proposer, 'editing', 'bundles') and participations.organisation not in (select my_line())
    end
  )
);

-- The question once more: as new, by the gatekeeper, to a need that is still open, and not more often than a question may be asked.
create function is_asked_again(old participations, new participations, place bundles) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return old.status in ('abstained', 'declined', 'lapsed') and new.status = 'invited' and new.reason = ''
    and (new.bundle, new.need, new.organisation) = (old.bundle, old.need, old.organisation)
    and new.asked_at = now() and num_nulls(new.answered_by, new.answered_at, new.reminded_at, new.leaves_on) = 4
    and new.invited_by = gatekeeper_of(old.bundle) and acts_for(new.invited_by, 'deciding', 'bundles')
    and case place.status
      when 'asking' then new.answer_by is null and place.answer_by >= current_date
      when 'started' then coalesce(new.answer_by between current_date + 1 and current_date + 366, false)
      else false
    end
    and exists (select from needs n where n.id = old.need and n.status = 'open')
    and coalesce((select l.times from later_questions l where l.bundle = old.bundle and l.need = old.need), 0) < 2;
end $$;

create or replace function guard_participation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place bundles;
  is_mine_to_say boolean;
  is_asked boolean;
begin
  select * into place from bundles where id = old.bundle;
  if is_asked_again(old, new, place) then
    return new;
  end if;
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

grant update (invited_by, answer_by, asked_at, reminded_at) on participations to allmende_app;
alter policy answers_change on participations using (
  acts_for(organisation, 'deciding', 'bundles')
  or (status in ('requested', 'abstained', 'declined', 'lapsed') and acts_for(gatekeeper_of(bundle), 'deciding', 'bundles'))
);
create trigger question_again_is_counted after update on participations for each row
  when (new.status = 'invited' and old.status <> 'invited' and new.invited_by is not null and new.asked_at = now())
  execute function count_question();
