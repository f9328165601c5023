-- Rules asked the journal how often something had happened to a bundle: renaming an entry would have changed what may be done.

-- How often something has been done to a bundle; an undo asks whether anything was since. Reminders and the undo itself are nothing.
create table bundle_steps (
  bundle uuid primary key references bundles (id) on delete cascade,
  steps bigint not null
);
alter table bundle_steps enable row level security;
grant select on bundle_steps to allmende_app;
create policy steps_among_participants on bundle_steps for select to allmende_app using (bundle in (select bundles_i_know()));

create function count_step(bundles uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into bundle_steps (bundle, steps) select distinct b.id, 1 from bundles b where b.id = any (count_step.bundles)
  on conflict (bundle) do update set steps = bundle_steps.steps + 1
$$;
revoke execute on function count_step(uuid[]) from public;

create function step_of_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_step(array[case when tg_op = 'DELETE' then old.bundle else new.bundle end]);
  return null;
end $$;
create trigger participation_is_step after insert or delete on participations for each row execute function step_of_row();
create trigger participation_moves_on after update on participations for each row
  when ((new.status, new.reason, new.leaves_on, new.answered_at) is distinct from (old.status, old.reason, old.leaves_on, old.answered_at))
  execute function step_of_row();
create trigger lead_is_step after insert or update or delete on lead_choices for each row execute function step_of_row();

create function step_of_bundle() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_step(array[new.id]);
  return null;
end $$;
create trigger bundle_is_step after insert or update of title, status, successor on bundles for each row execute function step_of_bundle();

create function step_of_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_step(array[new.bundle, new.other, new.result]);
  return null;
end $$;
create trigger change_is_step after insert on bundle_changes for each row execute function step_of_change();
create trigger change_moves_on after update on bundle_changes for each row
  when (new.status is distinct from old.status and new.status <> 'undoing' and old.status <> 'undoing')
  execute function step_of_change();

create function step_of_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_step(array[c.bundle, c.other, c.result]) from bundle_changes c where c.id = new.change;
  return null;
end $$;
create trigger answer_is_step after insert or update on change_answers for each row execute function step_of_answer();

-- How many there were in each of its bundles when a change had been carried out.
alter table bundle_changes add column carried_out_steps jsonb;
grant select (carried_out_steps) on bundle_changes to allmende_app;

-- How often a need was asked into a bundle after it was proposed, also where the question was taken back.
create table later_questions (
  bundle uuid not null references bundles (id) on delete cascade,
  need uuid not null references needs (id) on delete cascade,
  times integer not null,
  primary key (bundle, need)
);
alter table later_questions enable row level security;
grant select on later_questions to allmende_app;
create policy questions_among_participants on later_questions for select to allmende_app using (bundle in (select bundles_i_know()));

create function count_question() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into later_questions (bundle, need, times) values (new.bundle, new.need, 1)
  on conflict (bundle, need) do update set times = later_questions.times + 1;
  return null;
end $$;
-- What an undo brings back was asked before.
create trigger question_is_counted after insert on participations for each row
  when (new.status = 'invited' and new.invited_by is not null and new.asked_at = now())
  execute function count_question();

-- As the journal has it until today.
insert into bundle_steps (bundle, steps)
select b.id, count(*) from bundles b join journal j on j.subject_kind = 'bundle' and j.subject = b.id::text
where j.action not in ('undoRequested', 'changeUndoRefused') group by b.id;
alter table bundle_changes disable trigger user;
update bundle_changes c set carried_out_steps = (
  select coalesce(jsonb_object_agg(t.bundle, t.steps), '{}') from (
    select j.subject as bundle, count(*) as steps from journal j
    where j.subject_kind = 'bundle' and j.subject in (c.bundle::text, c.other::text, c.result::text)
      and j.id <= c.carried_out_entry and j.action not in ('undoRequested', 'changeUndoRefused')
    group by j.subject
  ) t
) where c.carried_out_entry is not null;
alter table bundle_changes enable trigger user;
alter table bundle_changes drop column carried_out_entry;
insert into later_questions (bundle, need, times)
select b.id, n.id, count(*) from journal j
join bundles b on b.id::text = j.subject join needs n on n.id::text = j.after ->> 'need'
where j.subject_kind = 'bundle' and j.action = 'bundleQuestionSent' group by b.id, n.id;
