-- The words in which needs and solutions meet: one vocabulary for all, growing by proposals.
create table capabilities (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  field text not null,
  name text not null,
  description text not null,
  synonyms jsonb not null default '[]',
  dimension text not null default 'technology' check (dimension in ('technology', 'organisation', 'law')),
  changed_at timestamptz not null default clock_timestamp()
);

-- Which organisations look after the vocabulary; the operator names them.
create table curators (
  organisation uuid primary key references organisations,
  since timestamptz not null default now()
);

create table capability_proposals (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  proposed_by uuid references persons on delete set null,
  field text not null,
  name text not null,
  description text not null,
  synonyms jsonb not null default '[]',
  status text not null default 'open' check (status in ('open', 'accepted', 'merged', 'declined')),
  -- What it became, or what it was merged into.
  capability text references capabilities,
  reason text not null default '',
  decided_by uuid references persons on delete set null,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  check ((status = 'open') = (decided_at is null)),
  check (status not in ('accepted', 'merged') or capability is not null)
);
create index capability_proposals_organisation on capability_proposals (organisation);

-- Services of administration by their official key, where an operator has imported a list of them.
create table services (
  key text primary key check (key ~ '^(99[0-9]{12}|[0-9]{5})$'),
  catalogue text not null check (catalogue in ('leika', 'ozg')),
  name text not null,
  ozg_key text,
  ozg_name text,
  situation text,
  topic text,
  source text not null
);

create table bundles (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  changed_at timestamptz not null default clock_timestamp()
);

-- What one organisation needs, in its own words. What vendors must never see stands apart, in need_backgrounds.
create table needs (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  status text not null default 'draft' check (status in ('draft', 'open', 'bundled', 'beingMet', 'met', 'withdrawn')),
  title text not null default '',
  aim text not null default '',
  field text,
  services jsonb not null default '[]',
  requirements jsonb not null default '[]',
  cases integer check (cases >= 0),
  workplaces integer check (workplaces >= 0),
  deadline date,
  operating_models jsonb not null default '[]',
  visibility text not null default 'publicBodies'
    check (visibility in ('ownOrganisation', 'bundleParticipants', 'publicBodies', 'signedIn', 'public')),
  bundle uuid references bundles,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  opened_at timestamptz,
  changed_at timestamptz not null default clock_timestamp()
);
create index needs_organisation on needs (organisation);
create index needs_status on needs (status);
create index needs_bundle on needs (bundle) where bundle is not null;
create index needs_changed_at on needs (changed_at);

create table need_backgrounds (
  need uuid primary key references needs on delete cascade,
  used_today text not null default '',
  contract_until date,
  budget_from bigint check (budget_from >= 0),
  budget_to bigint check (budget_to >= budget_from)
);

-- In the name of the organisation with that role at least: one's own role, or under a mandate over everything or over this.
create function acts_for(organisation uuid, lowest text, scope text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with enough as (
    select role from unnest(array['reading', 'editing', 'deciding', 'administering']) with ordinality as r (role, rank)
    where rank >= array_position(array['reading', 'editing', 'deciding', 'administering'], acts_for.lowest)
  )
  select is_mine(acts_for.organisation) and (
    coalesce(role_in(current_organisation()) in (select role from enough), false)
    or exists (
      select from line_of(current_organisation()) theirs(id)
      join mandates m on m.represented = theirs.id
      where m.scope in ('everything', acts_for.scope) and m.status = 'active'
        and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
        and role_in(heir_of(m.representative)) in (select role from enough)
    )
  )
$$;
-- The organisation acted for and all that have merged into it: asked once in a query, not once a row.
create function my_line() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select line.id from line_of(current_organisation()) line(id) where line.id is not null
$$;
create function changes_now() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.changed_at = clock_timestamp();
  return new;
end $$;
-- Whose a need is shows in searches: where an organisation gets a successor, its needs count as changed.
create function needs_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update needs set changed_at = clock_timestamp() where organisation in (select line.id from line_of(new.id) line(id));
  return new;
end $$;
create trigger organisations_succeeded after update of successor on organisations for each row
  when (new.successor is distinct from old.successor) execute function needs_follow();
create trigger needs_touched before update on needs for each row execute function changes_now();
create trigger capabilities_touched before update on capabilities for each row execute function changes_now();
create trigger bundles_touched before update on bundles for each row execute function changes_now();

-- What may follow on what is a rule of the application as well (rules/need-status.ts); nobody moves a need to another owner.
create function guard_need() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.organisation <> old.organisation or new.created_at <> old.created_at
    or (old.status <> 'draft' and new.status = 'draft') then
    raise exception 'not a step of a need' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger needs_guarded before update on needs for each row
  when (current_user = 'allmende_app') execute function guard_need();

-- Editors in their own name, of an organisation that looks after the vocabulary.
create function curates() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from curators c where heir_of(c.organisation) = current_organisation())
    and coalesce(role_in(current_organisation()) in ('editing', 'deciding', 'administering'), false)
$$;

alter table curators enable row level security;
alter table capability_proposals enable row level security;
alter table capabilities enable row level security;
alter table services enable row level security;
alter table bundles enable row level security;
alter table needs enable row level security;
alter table need_backgrounds enable row level security;

grant select, insert, update on capabilities to allmende_app;
grant select on services to allmende_app;
grant select, insert (organisation), delete on curators to allmende_app;
grant select, insert (organisation, proposed_by, field, name, description, synonyms),
  update (status, capability, reason, decided_by, decided_at) on capability_proposals to allmende_app;
grant select, insert, update on needs, need_backgrounds to allmende_app;
grant select on bundles to allmende_app;

create policy vocabulary_is_public on capabilities for select to allmende_app using (true);
create policy curators_add on capabilities for insert to allmende_app with check (curates());
create policy curators_change on capabilities for update to allmende_app using (curates());
create policy curators_are_known on curators for select to allmende_app using (true);
create policy operators_name_curators on curators for insert to allmende_app with check (is_operator());
create policy operators_end_curators on curators for delete to allmende_app using (is_operator());
create policy proposals_of_mine on capability_proposals for select to allmende_app using (
  organisation in (select my_line()) or (select curates())
);
create policy editors_propose on capability_proposals for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'needs') and is_public_body() and proposed_by = current_person()
);
create policy curators_decide on capability_proposals for update to allmende_app
  using (status = 'open' and (select curates()))
  with check (status <> 'open' and decided_by = current_person() and decided_at = now());
create policy services_are_public on services for select to allmende_app using (true);

create policy needs_as_wished on needs for select to allmende_app using (
  organisation in (select my_line())
  or (status <> 'draft' and (status <> 'withdrawn' or opened_at is not null) and case visibility
    when 'public' then true
    when 'signedIn' then (select current_person()) is not null
    when 'publicBodies' then (select is_public_body())
    else false
  end)
);
create policy own_needs_add on needs for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'needs') and is_public_body() and status in ('draft', 'open') and bundle is null
);
create policy own_needs_change on needs for update to allmende_app
  using (acts_for(organisation, 'editing', 'needs')) with check (acts_for(organisation, 'editing', 'needs'));

-- Prices, contracts and what is in use: public bodies see them with the need, vendors and strangers never.
create policy backgrounds_among_public_bodies on need_backgrounds for select to allmende_app using (
  exists (select from needs n where n.id = need and (n.organisation in (select my_line()) or (select is_public_body())))
);
create policy own_backgrounds_add on need_backgrounds for insert to allmende_app with check (
  exists (select from needs n where n.id = need and acts_for(n.organisation, 'editing', 'needs'))
);
create policy own_backgrounds_change on need_backgrounds for update to allmende_app using (
  exists (select from needs n where n.id = need and acts_for(n.organisation, 'editing', 'needs'))
);
