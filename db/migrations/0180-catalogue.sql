-- What there is: solutions with their versions, what they go with, evidence, and offers with their prices.
create table solutions (
  id uuid primary key default gen_random_uuid(),
  -- Who keeps the entry.
  organisation uuid not null references organisations,
  status text not null default 'draft' check (status in ('draft', 'published', 'discontinued')),
  name text not null,
  summary text not null default '',
  description text not null default '',
  maker text not null default '',
  field text not null,
  licence text not null default '',
  source_code text not null default '',
  website text not null default '',
  operating_models jsonb not null default '[]',
  interfaces jsonb not null default '[]',
  capabilities jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  changed_at timestamptz not null default clock_timestamp(),
  check ((status = 'draft') = (published_at is null))
);
create index solutions_organisation on solutions (organisation);
create index solutions_changed_at on solutions (changed_at);

create table solution_versions (
  id uuid primary key default gen_random_uuid(),
  solution uuid not null references solutions on delete cascade,
  name text not null,
  released_on date,
  support_until date check (support_until >= released_on),
  unique (solution, name)
);

create table solution_ties (
  solution uuid not null references solutions on delete cascade,
  other uuid not null references solutions on delete cascade,
  kind text not null check (kind in ('requires', 'conflicts')),
  primary key (solution, other),
  check (solution <> other)
);
create index solution_ties_other on solution_ties (other);

create table evidence (
  id uuid primary key default gen_random_uuid(),
  solution uuid not null references solutions on delete cascade,
  -- Who has entered it.
  organisation uuid not null references organisations,
  kind text not null check (kind in (
    'processorContract', 'impactAssessment', 'accessibilityReport', 'securityCertificate', 'penetrationTest', 'testCampaign', 'admissionList'
  )),
  title text not null,
  scheme text not null default '',
  scheme_version text not null default '',
  issuer text not null,
  version uuid references solution_versions on delete cascade,
  operating_model text,
  issued_on date not null,
  valid_until date check (valid_until >= issued_on),
  address text not null default '',
  visibility text not null check (visibility in ('ownOrganisation', 'publicBodies', 'signedIn', 'public')),
  revoked_on date,
  created_at timestamptz not null default clock_timestamp()
);
create index evidence_solution on evidence (solution);
create index evidence_organisation on evidence (organisation);
create index evidence_valid_until on evidence (valid_until) where valid_until is not null and revoked_on is null;

-- Which alarm about its end an organisation has had: so many days before.
create table evidence_alarms (
  evidence uuid not null references evidence on delete cascade,
  organisation uuid not null references organisations,
  days integer not null,
  primary key (evidence, organisation, days)
);
alter table evidence_alarms enable row level security;

create table offers (
  id uuid primary key default gen_random_uuid(),
  solution uuid not null references solutions on delete cascade,
  -- Whose price it is.
  organisation uuid not null references organisations,
  status text not null default 'draft' check (status in ('draft', 'published', 'withdrawn')),
  audience text not null default 'publicBodies' check (audience in ('publicBodies', 'named')),
  -- Of the version that is published.
  number integer not null default 0 check (number >= 0),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default clock_timestamp(),
  check (status <> 'published' or number > 0)
);
create index offers_solution on offers (solution);
create index offers_organisation on offers (organisation);

-- What was published stays readable as it was.
create table offer_versions (
  offer uuid not null references offers on delete cascade,
  number integer not null check (number > 0),
  terms jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (offer, number)
);

-- What is being written and nobody else sees.
create table unpublished_offers (
  offer uuid primary key references offers on delete cascade,
  terms jsonb not null,
  changed_at timestamptz not null default clock_timestamp()
);

-- Who sees a price that is not for all public bodies.
create table offer_recipients (
  offer uuid not null references offers on delete cascade,
  organisation uuid not null references organisations,
  primary key (offer, organisation)
);
create index offer_recipients_organisation on offer_recipients (organisation);

create trigger solutions_touched before update on solutions for each row execute function changes_now();
create trigger offers_touched before update on offers for each row execute function changes_now();
create trigger unpublished_offers_touched before update on unpublished_offers for each row execute function changes_now();

-- Counts what may have changed in what everybody sees, so that what is kept in memory is read again when it has; in the same transaction,
-- so that no reader takes the new number for old rows.
create table catalogue_revision (
  here boolean primary key default true check (here),
  number bigint not null default 0
);
alter table catalogue_revision enable row level security;
grant select on catalogue_revision to allmende_app;
create policy revision_is_public on catalogue_revision for select to allmende_app using (true);
create function catalogue_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into catalogue_revision (number) values (1) on conflict (here) do update set number = catalogue_revision.number + 1;
  return null;
end $$;
create trigger solutions_counted after insert or update or delete on solutions for each statement execute function catalogue_changes();
create trigger evidence_counted after insert or update or delete on evidence for each statement execute function catalogue_changes();

-- Nobody moves an entry to another owner, makes a draft of what was published, or writes over a version.
create function guard_solution() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.organisation <> old.organisation or (old.status <> 'draft' and new.status = 'draft') then
    raise exception 'not a step of a solution' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger solutions_guarded before update on solutions for each row
  when (current_user = 'allmende_app') execute function guard_solution();
create function guard_offer() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.organisation <> old.organisation or new.solution <> old.solution or (old.status <> 'draft' and new.status = 'draft')
    or new.number not in (old.number, old.number + 1) then
    raise exception 'not a step of an offer' using errcode = 'insufficient_privilege';
  end if;
  if ((new.status, new.number) is distinct from (old.status, old.number) or (old.status = 'published' and new.audience <> old.audience))
    and not coalesce(acts_for(new.organisation, 'deciding', 'everything'), false) then
    raise exception 'only who decides publishes an offer' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger offers_guarded before update on offers for each row
  when (current_user = 'allmende_app') execute function guard_offer();

-- Prices are seen by municipalities, Kreise, Länder and their associations; under a mandate where it covers figures. Providers and
-- vendors compete, whatever they look after for others.
create function reads_prices() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine uuid := current_organisation();
begin
  return mine is not null
    and exists (
      select from organisations o
      where o.id = mine and o.kind in ('municipality', 'municipalAssociation', 'county', 'land', 'association')
    )
    and coalesce(acts_for(mine, 'reading', 'figures'), false);
end $$;

-- Prices that are not for all and that name the organisation acted for, which is no vendor.
create function offers_to_me() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if is_public_body() and coalesce(acts_for(current_organisation(), 'reading', 'figures'), false) then
    return query select r.offer from offer_recipients r where r.organisation in (select my_line());
  end if;
end $$;

-- Whether the solution can be seen by everybody.
create function is_shown(solution uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from solutions s where s.id = is_shown.solution and s.status <> 'draft');
end $$;

alter table solutions enable row level security;
alter table solution_versions enable row level security;
alter table solution_ties enable row level security;
alter table evidence enable row level security;
alter table offers enable row level security;
alter table offer_versions enable row level security;
alter table unpublished_offers enable row level security;
alter table offer_recipients enable row level security;

grant select, insert, update on solutions to allmende_app;
grant select, insert, update, delete on solution_versions, unpublished_offers to allmende_app;
grant select, insert, delete on solution_ties, offer_recipients to allmende_app;
grant select, insert, update (revoked_on) on evidence to allmende_app;
grant select, insert, update on offers to allmende_app;
grant select, insert on offer_versions to allmende_app;

create policy solutions_are_public on solutions for select to allmende_app using (
  status <> 'draft' or organisation in (select my_line())
);
create policy own_solutions_add on solutions for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'everything') and status = 'draft'
);
create policy own_solutions_change on solutions for update to allmende_app
  using (acts_for(organisation, 'editing', 'everything')) with check (acts_for(organisation, 'editing', 'everything'));

-- What hangs on a solution is seen with it, and written by whoever keeps it.
create policy versions_with_solution on solution_versions for select to allmende_app using (
  exists (select from solutions s where s.id = solution)
);
create policy own_versions on solution_versions for all to allmende_app using (
  exists (select from solutions s where s.id = solution and acts_for(s.organisation, 'editing', 'everything'))
);
create policy ties_with_solution on solution_ties for select to allmende_app using (
  exists (select from solutions s where s.id = solution)
);
create policy own_ties on solution_ties for all to allmende_app using (
  exists (select from solutions s where s.id = solution and acts_for(s.organisation, 'editing', 'everything'))
) with check (
  exists (select from solutions s where s.id = solution and acts_for(s.organisation, 'editing', 'everything')) and is_shown(other)
);

create policy evidence_as_wished on evidence for select to allmende_app using (
  organisation in (select my_line())
  or (exists (select from solutions s where s.id = solution) and case visibility
    when 'public' then true
    when 'signedIn' then (select current_person()) is not null
    when 'publicBodies' then (select is_public_body())
    else false
  end)
);
-- Whoever keeps the entry, and public bodies of what they have looked at themselves.
create policy own_evidence_add on evidence for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'everything') and revoked_on is null and exists (
    select from solutions s where s.id = solution and (s.organisation in (select my_line()) or is_public_body())
  )
);
create policy own_evidence_change on evidence for update to allmende_app
  using (acts_for(organisation, 'editing', 'everything')) with check (acts_for(organisation, 'editing', 'everything'));

create policy offers_as_wished on offers for select to allmende_app using (
  organisation in (select my_line())
  or (status <> 'draft' and exists (select from solutions s where s.id = solution) and case audience
    when 'publicBodies' then (select reads_prices())
    else id in (select offers_to_me())
  end)
);
create policy own_offers_add on offers for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'everything') and status = 'draft' and number = 0 and is_shown(solution)
);
create policy own_offers_change on offers for update to allmende_app
  using (acts_for(organisation, 'editing', 'everything')) with check (acts_for(organisation, 'editing', 'everything'));
create policy versions_with_offer on offer_versions for select to allmende_app using (
  exists (select from offers o where o.id = offer)
);
create policy own_offer_versions_add on offer_versions for insert to allmende_app with check (
  exists (select from offers o where o.id = offer and o.number = offer_versions.number and acts_for(o.organisation, 'deciding', 'everything'))
);
create policy own_unpublished on unpublished_offers for all to allmende_app using (
  exists (select from offers o where o.id = offer and acts_for(o.organisation, 'editing', 'everything'))
);
create policy recipients_of_mine on offer_recipients for select to allmende_app using (
  organisation in (select my_line()) or exists (select from offers o where o.id = offer and o.organisation in (select my_line()))
);
create policy own_recipients_add on offer_recipients for insert to allmende_app with check (
  exists (
    select from offers o where o.id = offer
      and acts_for(o.organisation, case o.status when 'published' then 'deciding' else 'editing' end, 'everything')
  )
  and exists (select from organisations p where p.id = offer_recipients.organisation and p.kind <> 'vendor')
);
create policy own_recipients_remove on offer_recipients for delete to allmende_app using (
  exists (
    select from offers o where o.id = offer
      and acts_for(o.organisation, case o.status when 'published' then 'deciding' else 'editing' end, 'everything')
  )
);
