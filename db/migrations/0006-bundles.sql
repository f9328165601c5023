-- Bundles by consent. Every organisation answers for itself and nobody for another; what follows from the answers (a start, an
-- end, a split, a merger) is carried out without a person (modules/bundles/actions/settle-bundles.ts), by the rules.
alter table bundles
  add column status text not null default 'asking' check (status in ('asking', 'started', 'dissolved', 'merged')),
  add column proposer uuid not null references organisations,
  add column answer_by date not null,
  add column quorum integer not null check (quorum >= 2),
  -- While it asks, others may come in of their own accord; everybody who joins has been told so.
  add column open boolean not null default true,
  add column created_at timestamptz not null default now(),
  add column started_at timestamptz,
  add column ended_at timestamptz,
  add column successor uuid references bundles check (successor <> id);
create index bundles_status on bundles (status);

-- One need of one organisation in a bundle: asked, and what its owner answered.
create table participations (
  bundle uuid not null references bundles,
  need uuid not null references needs,
  organisation uuid not null references organisations,
  status text not null check (status in (
    'invited', 'requested', 'joined', 'abstained', 'declined', 'lapsed', 'refused', 'withdrawn', 'left', 'released', 'moved'
  )),
  reason text not null default '' check (length(reason) <= 1000),
  asked_at timestamptz not null default now(),
  answered_by uuid references persons on delete set null,
  answered_at timestamptz,
  leaves_on date,
  reminded_at timestamptz,
  primary key (bundle, need),
  check (status <> 'joined' or reason = ''),
  check (leaves_on is null or status = 'joined')
);
create index participations_organisation on participations (organisation);
-- A need goes one way only.
create unique index participations_joined on participations (need) where status = 'joined';

create table lead_choices (
  bundle uuid not null references bundles,
  organisation uuid not null references organisations,
  choice uuid references organisations,
  chosen_by uuid references persons on delete set null,
  chosen_at timestamptz not null default now(),
  primary key (bundle, organisation)
);

-- A split in two or a merger of two, as it was proposed. `before` is the state to which an undo returns.
create table bundle_changes (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('split', 'merge')),
  bundle uuid not null references bundles,
  other uuid references bundles check (other <> bundle),
  title text not null check (length(title) between 5 and 200),
  needs jsonb not null default '[]',
  organisation uuid not null references organisations,
  proposed_by uuid references persons on delete set null,
  created_at timestamptz not null default now(),
  answer_by date not null,
  status text not null default 'proposed'
    check (status in ('proposed', 'declined', 'withdrawn', 'lapsed', 'overtaken', 'carriedOut', 'undoing', 'undone')),
  carried_out_at timestamptz,
  carried_out_for uuid references organisations,
  carried_out_entry bigint,
  result uuid references bundles,
  before jsonb,
  check ((kind = 'merge') = (other is not null))
);
create index bundle_changes_bundle on bundle_changes (bundle);
create index bundle_changes_other on bundle_changes (other) where other is not null;

create table change_answers (
  change uuid not null references bundle_changes,
  organisation uuid not null references organisations,
  consents boolean not null,
  answered_by uuid references persons on delete set null,
  answered_at timestamptz not null default now(),
  primary key (change, organisation)
);

create function bundles_where_i_am(statuses text[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.bundle from participations p where p.organisation in (select my_line()) and p.status = any (statuses)
$$;
-- Those that one has consented to: what is in them, participants see.
create function my_bundles() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select bundles_where_i_am(array['joined'])
$$;
-- Whoever is asked, or was in it to its end, sees who else is asked and what they answered.
create function bundles_i_know() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select bundles_where_i_am(array['invited', 'joined', 'abstained', 'declined', 'released', 'moved'])
$$;
-- How many organisations have joined, also for somebody who may not see all of them.
create function participants_in(bundle uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct heir_of(p.organisation))::integer from participations p
  where p.bundle = participants_in.bundle and p.status = 'joined'
$$;
create function is_in_bundle(organisation uuid, bundle uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from participations p where p.bundle = is_in_bundle.bundle and p.status = 'joined'
      and heir_of(p.organisation) = heir_of(is_in_bundle.organisation)
  )
$$;
-- Everybody whose consent a split or a merger needs; the change itself is hidden from all others.
create function concerned_by(change uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct heir_of(p.organisation) from bundle_changes c
  join participations p on p.bundle in (c.bundle, c.other) and p.status = 'joined' where c.id = concerned_by.change
$$;
-- Whom more than half of the participants have named, itself among them: nobody leads who has not said so.
create function lead_of(bundle uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with members as (
    select distinct heir_of(p.organisation) as id from participations p where p.bundle = lead_of.bundle and p.status = 'joined'
  ), votes as (
    select heir_of(v.organisation) as voter, heir_of(v.choice) as choice from lead_choices v where v.bundle = lead_of.bundle
  )
  select choice from votes where voter in (select id from members) and choice in (select id from members)
  group by choice having count(distinct voter) * 2 > (select count(*) from members) and bool_or(voter = choice)
  order by count(distinct voter) desc, choice limit 1
$$;
-- Who says yes or no to a need that asks to come in: the lead, without one the proposer, without that who joined first.
create function gatekeeper_of(bundle uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    lead_of(gatekeeper_of.bundle),
    (select heir_of(b.proposer) from bundles b where b.id = gatekeeper_of.bundle and exists (
      select from participations p where p.bundle = b.id and p.status in ('invited', 'joined')
        and heir_of(p.organisation) = heir_of(b.proposer)
    )),
    (select heir_of(p.organisation) from participations p where p.bundle = gatekeeper_of.bundle and p.status = 'joined'
      order by p.answered_at, p.need limit 1)
  )
$$;

-- The steps of a participation: each organisation answers for itself, and the gatekeeper lets in whoever has asked.
create function guard_participation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place bundles;
  is_mine_to_say boolean;
begin
  select * into place from bundles where id = old.bundle;
  if (new.bundle, new.need, new.organisation, new.asked_at, new.reminded_at)
    is distinct from (old.bundle, old.need, old.organisation, old.asked_at, old.reminded_at)
    or place.status not in ('asking', 'started') then
    raise exception 'not a step of a participation' using errcode = 'insufficient_privilege';
  end if;
  is_mine_to_say := acts_for(old.organisation, 'deciding', 'bundles')
    and new.answered_by = current_person() and new.answered_at = now();
  if is_mine_to_say and (
    (place.status = 'asking' and place.answer_by >= current_date
      and old.status in ('invited', 'abstained', 'declined') and new.status in ('joined', 'abstained', 'declined'))
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
create trigger participations_guarded before update on participations for each row
  when (current_user = 'allmende_app') execute function guard_participation();

-- A need follows what its owner has answered. One that nobody else saw is shown to those who go the same way.
create function need_follows_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'joined' and (tg_op = 'INSERT' or old.status <> 'joined') then
    update needs set status = 'bundled', bundle = new.bundle, version = version + 1,
      visibility = case visibility when 'ownOrganisation' then 'bundleParticipants' else visibility end
    where id = new.need and status in ('open', 'bundled');
    if not found then
      raise exception 'only an open need joins' using errcode = 'check_violation';
    end if;
  elsif tg_op = 'UPDATE' and old.status = 'joined' and new.status in ('left', 'released') then
    update needs set status = case status when 'bundled' then 'open' else status end, bundle = null, version = version + 1
    where id = new.need and bundle = new.bundle;
  end if;
  return null;
end $$;
create trigger participations_followed after insert or update of status on participations for each row
  execute function need_follows_answer();

-- Into a bundle and out of it leads the participation alone.
create or replace function guard_need() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.organisation <> old.organisation or new.created_at <> old.created_at
    or (old.status <> 'draft' and new.status = 'draft')
    or new.bundle is distinct from old.bundle or (old.status <> 'bundled' and new.status = 'bundled')
    or (old.status = 'bundled' and new.status in ('open', 'withdrawn'))
    or (old.bundle is not null and new.visibility = 'ownOrganisation') then
    raise exception 'not a step of a need' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- The steps of a change: whoever proposed it withdraws it, or asks that it be undone; the rest follows from the answers.
create function guard_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'status' = to_jsonb(old) - 'status' and (
    (old.status = 'proposed' and new.status = 'withdrawn' and acts_for(old.organisation, 'editing', 'bundles'))
    or (old.status = 'carriedOut' and new.status = 'undoing' and (
      acts_for(old.organisation, 'deciding', 'bundles') or acts_for(old.carried_out_for, 'deciding', 'bundles')
    ))
  ) then
    return new;
  end if;
  raise exception 'not a step of a change' using errcode = 'insufficient_privilege';
end $$;
create trigger changes_guarded before update on bundle_changes for each row
  when (current_user = 'allmende_app') execute function guard_change();

alter table participations enable row level security;
alter table lead_choices enable row level security;
alter table bundle_changes enable row level security;
alter table change_answers enable row level security;

grant insert (title, proposer, answer_by, quorum, open) on bundles to allmende_app;
grant select, insert (bundle, need, organisation, status, answered_by, answered_at),
  update (status, reason, answered_by, answered_at, leaves_on) on participations to allmende_app;
grant select, insert (bundle, organisation, choice, chosen_by), update (choice, chosen_by, chosen_at) on lead_choices to allmende_app;
grant select (id, kind, bundle, other, title, needs, organisation, proposed_by, created_at, answer_by, status, carried_out_at,
    carried_out_for, carried_out_entry, result),
  insert (kind, bundle, other, title, needs, organisation, proposed_by, answer_by), update (status) on bundle_changes to allmende_app;
grant select, insert (change, organisation, consents, answered_by), update (consents, answered_by, answered_at)
  on change_answers to allmende_app;

drop policy needs_as_wished on needs;
create policy needs_as_wished on needs for select to allmende_app using (
  organisation in (select my_line())
  or (status <> 'draft' and (status <> 'withdrawn' or opened_at is not null) and case visibility
    when 'public' then true
    when 'signedIn' then (select current_person()) is not null
    when 'publicBodies' then (select is_public_body())
    else false
  end)
  or bundle in (select my_bundles())
);

create policy bundles_as_their_needs on bundles for select to allmende_app using (
  id in (select bundles_where_i_am(array[
    'invited', 'requested', 'joined', 'abstained', 'declined', 'lapsed', 'refused', 'withdrawn', 'left', 'released', 'moved'
  ]))
  or exists (select from needs n where n.bundle = bundles.id)
  or acts_for(proposer, 'editing', 'bundles')
);
create policy public_bodies_propose on bundles for insert to allmende_app with check (
  acts_for(proposer, 'editing', 'bundles') and is_public_body() and status = 'asking' and answer_by > current_date
);

create policy participations_among_participants on participations for select to allmende_app using (
  organisation in (select my_line())
  or bundle in (select bundles_i_know())
  or (status = 'joined' and exists (select from needs n where n.id = need))
);
-- The proposer asks others and joins with its own; everybody asks to come in with theirs.
create policy consent_is_given on participations for insert to allmende_app with check (
  exists (select from needs n where n.id = need and n.organisation = participations.organisation and n.status = 'open')
  and exists (
    select from bundles b where b.id = bundle and case participations.status
      when 'invited' then b.status = 'asking' and acts_for(b.proposer, 'editing', 'bundles') and answered_at is null
      when 'joined' then b.status = 'asking' and is_public_body()
        and (acts_for(b.proposer, 'deciding', 'bundles') or (b.open and b.answer_by >= current_date))
        and acts_for(organisation, 'deciding', 'bundles') and answered_by = current_person() and answered_at = now()
      when 'requested' then b.status in ('asking', 'started')
        and acts_for(organisation, 'deciding', 'bundles') and answered_by = current_person() and answered_at = now()
      else false
    end
  )
);
create policy answers_change on participations for update to allmende_app using (
  acts_for(organisation, 'deciding', 'bundles') or (status = 'requested' and acts_for(gatekeeper_of(bundle), 'deciding', 'bundles'))
) with check (true);

create policy choices_among_participants on lead_choices for select to allmende_app using (bundle in (select bundles_i_know()));
create policy participants_choose on lead_choices for insert to allmende_app with check (
  acts_for(organisation, 'deciding', 'bundles') and chosen_by = current_person()
  and is_in_bundle(organisation, bundle) and (choice is null or is_in_bundle(choice, bundle))
);
create policy participants_choose_again on lead_choices for update to allmende_app
  using (acts_for(organisation, 'deciding', 'bundles'))
  with check (
    acts_for(organisation, 'deciding', 'bundles') and chosen_by = current_person()
    and is_in_bundle(organisation, bundle) and (choice is null or is_in_bundle(choice, bundle))
  );

create policy changes_among_participants on bundle_changes for select to allmende_app using (
  bundle in (select bundles_i_know()) or other in (select bundles_i_know())
);
create policy participants_propose on bundle_changes for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'bundles') and proposed_by = current_person() and status = 'proposed'
  and answer_by > current_date
  and (is_in_bundle(organisation, bundle) or is_in_bundle(organisation, other))
  and exists (select from bundles b where b.id = bundle and b.status = 'started')
  and (other is null or exists (select from bundles b where b.id = other and b.status = 'started'))
);
create policy proposers_step_back on bundle_changes for update to allmende_app using (
  acts_for(organisation, 'editing', 'bundles') or acts_for(carried_out_for, 'deciding', 'bundles')
);

create policy answers_among_participants on change_answers for select to allmende_app using (
  exists (select from bundle_changes c where c.id = change)
);
create policy participants_answer on change_answers for insert to allmende_app with check (
  acts_for(organisation, 'deciding', 'bundles') and answered_by = current_person() and exists (
    select from bundle_changes c where c.id = change and c.status = 'proposed'
      and (is_in_bundle(organisation, c.bundle) or is_in_bundle(organisation, c.other))
  )
);
create policy participants_answer_again on change_answers for update to allmende_app
  using (acts_for(organisation, 'deciding', 'bundles'))
  with check (
    acts_for(organisation, 'deciding', 'bundles') and answered_by = current_person()
    and exists (select from bundle_changes c where c.id = change and c.status = 'proposed')
  );

-- Participants read the trace of their bundle, and owners what happened to their need without a person.
create policy journal_of_bundles on journal for select to allmende_app using (
  (subject_kind = 'bundle' and subject in (select id::text from bundles_i_know() as known (id)))
  or (subject_kind = 'need' and person is null and organisation is null
    and subject in (select n.id::text from needs n where n.organisation in (select my_line())))
);
