-- The role the application works in: it owns nothing and cannot pass the walls. A cluster may have it from another database.
do $$
begin
  create role allmende_app nologin nobypassrls;
exception
  when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'allmende_app', 'member') then
    execute format('grant allmende_app to %I', current_user);
  end if;
exception
  when unique_violation then null;
end $$;

create table organisations (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('municipality', 'municipalAssociation', 'county', 'provider', 'vendor', 'land', 'bund', 'association')),
  name text not null,
  parent uuid references organisations,
  inhabitants integer check (inhabitants >= 0),
  square_kilometres double precision,
  latitude double precision,
  longitude double precision,
  source text,
  as_of date,
  invented boolean not null default false,
  vanished_on date,
  successor uuid references organisations,
  created_at timestamptz not null default now(),
  check (successor is null or vanished_on is not null),
  check (successor <> id)
);
create index organisations_parent on organisations (parent);
create index organisations_successor on organisations (successor) where successor is not null;

create table organisation_keys (
  organisation uuid not null references organisations,
  kind text not null check (kind in ('ags', 'ars')),
  key text not null,
  valid_from date not null,
  valid_until date,
  primary key (organisation, kind, valid_from)
);
create index organisation_keys_key on organisation_keys (kind, key);

create table organisation_names (
  organisation uuid not null references organisations,
  name text not null,
  valid_until date not null,
  primary key (organisation, name, valid_until)
);

create table persons (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  second_factor boolean not null default false,
  operator boolean not null default false,
  invented boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  token text not null unique,
  organisation uuid references organisations,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_person on sessions (person);

create table accounts (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_person on accounts (person);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table second_factors (
  id uuid primary key,
  person uuid not null references persons on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index second_factors_person on second_factors (person);

create table rate_limits (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table installation_secrets (
  name text primary key,
  secret text not null
);

create table memberships (
  person uuid not null references persons on delete cascade,
  organisation uuid not null references organisations,
  role text not null check (role in ('reading', 'editing', 'deciding', 'administering')),
  since timestamptz not null default now(),
  primary key (person, organisation)
);
create index memberships_organisation on memberships (organisation);

create table invitations (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  email text not null,
  role text not null check (role in ('reading', 'editing', 'deciding', 'administering')),
  token_hash text not null unique,
  invited_by uuid references persons on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_organisation on invitations (organisation);

create table join_requests (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  person uuid not null references persons on delete cascade,
  role text not null check (role in ('reading', 'editing', 'deciding', 'administering')),
  message text not null default '',
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid references persons on delete set null,
  approved boolean
);
create unique index join_requests_open on join_requests (organisation, person) where decided_at is null;

create table mandates (
  id uuid primary key default gen_random_uuid(),
  representative uuid not null references organisations,
  represented uuid not null references organisations,
  scope text not null check (scope in ('everything', 'needs', 'bundles', 'figures')),
  valid_from date not null,
  valid_until date,
  status text not null check (status in ('proposed', 'prepared', 'active', 'declined', 'revoked')),
  proposed_by uuid references persons on delete set null,
  prepared_by uuid references persons on delete set null,
  decided_by uuid references persons on delete set null,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  revoked_at timestamptz,
  check (representative <> represented),
  check (valid_until is null or valid_until >= valid_from),
  constraint mandates_four_eyes check (decided_by is null or decided_by is distinct from prepared_by)
);
create index mandates_representative on mandates (representative);
create index mandates_represented on mandates (represented);

create table api_tokens (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  name text not null,
  scope text not null check (scope in ('read', 'write')),
  token_hash text not null unique,
  beginning text not null,
  created_by uuid references persons on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date
);
create index api_tokens_organisation on api_tokens (organisation);

create table identity_providers (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  domain text not null unique,
  role_claim text not null,
  role_of_claim jsonb not null default '{}',
  default_role text check (default_role in ('reading', 'editing', 'deciding', 'administering')),
  created_at timestamptz not null default now()
);

create table profiles (
  organisation uuid primary key references organisations,
  about text not null default '',
  website text not null default '',
  contact_email text not null default '',
  visibility text not null default 'signedIn' check (visibility in ('ownOrganisation', 'bundleParticipants', 'publicBodies', 'signedIn', 'public')),
  version integer not null default 1
);

create table journal (
  id bigint primary key,
  at timestamptz not null,
  person uuid,
  organisation uuid,
  acting_for uuid,
  action text not null,
  subject_kind text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null unique
);
create index journal_subject on journal (subject_kind, subject);
create index journal_person on journal (person);
create index journal_organisation on journal (organisation);
create index journal_acting_for on journal (acting_for);

-- Who works here: set for one transaction, and believed only as far as the tables agree.
create function current_person() returns uuid language sql stable as $$
  select nullif(current_setting('allmende.person', true), '')::uuid
$$;
create function heir_of(organisation uuid) returns uuid language sql stable security definer set search_path = public as $$
  with recursive line as (
    select id, successor, 1 as step from organisations where id = heir_of.organisation
    union all
    select o.id, o.successor, line.step + 1 from organisations o join line on o.id = line.successor where line.step < 50
  )
  select id from line order by step desc limit 1
$$;
create function role_in(organisation uuid) returns text language sql stable security definer set search_path = public as $$
  select role from memberships m where m.person = current_person() and m.organisation = role_in.organisation
$$;
create function represents(representative uuid, represented uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from mandates m
    where m.representative = represents.representative and m.represented = represents.represented and m.status = 'active'
      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
  )
$$;
-- The organisation that is acted for: one's own, or one that it represents today.
create function current_organisation() returns uuid language sql stable security definer set search_path = public as $$
  select o.id from (select nullif(current_setting('allmende.organisation', true), '')::uuid as id) o
  where role_in(o.id) is not null
    or exists (select from memberships m where m.person = current_person() and represents(m.organisation, o.id))
$$;
create function is_mine(organisation uuid) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce(is_mine.organisation = current_organisation() or heir_of(is_mine.organisation) = current_organisation(), false)
$$;
-- In one's own name, not under a mandate: people, tokens and identity providers are nobody else's business.
create function is_my_own(organisation uuid) returns boolean language sql stable security definer set search_path = public as $$
  select is_mine(is_my_own.organisation) and role_in(current_organisation()) is not null
$$;
create function administers(organisation uuid) returns boolean language sql stable security definer set search_path = public as $$
  select is_mine(administers.organisation) and coalesce(role_in(current_organisation()) = 'administering', false)
$$;
create function is_public_body() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from organisations where id = current_organisation() and kind <> 'vendor')
$$;
create function is_operator() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from persons where id = current_person() and operator)
$$;
create function may_see(owner uuid, visibility text) returns boolean language sql stable security definer set search_path = public as $$
  select case may_see.visibility
    when 'public' then true
    when 'signedIn' then current_person() is not null
    when 'publicBodies' then is_mine(may_see.owner) or is_public_body()
    else is_mine(may_see.owner)
  end
$$;
create function shares_organisation(person uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from memberships m where m.person = shares_organisation.person and is_mine(m.organisation))
    or exists (select from join_requests r where r.person = shares_organisation.person and is_my_own(r.organisation))
$$;
-- The end of the journal's chain, held until this transaction ends, so that entries never fork.
create function journal_end() returns table (id bigint, hash text) language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(4185903);
  return query select j.id, j.hash from journal j order by j.id desc limit 1;
end $$;

-- The names of the people in entries that one may read, as long as these people are still known: also of those who act under
-- a mandate or have left.
create function names_in_journal(entries bigint[]) returns table (id uuid, name text) language sql stable security definer set search_path = public as $$
  select p.id, p.name from persons p where p.id in (
    select word.value::uuid from journal j
    cross join lateral (
      select j.person::text as value
      union all select j.subject
      union all select value from jsonb_each_text(case when jsonb_typeof(j.before) = 'object' then j.before else '{}' end)
      union all select value from jsonb_each_text(case when jsonb_typeof(j.after) = 'object' then j.after else '{}' end)
    ) word
    where j.id = any (entries) and (j.person = current_person() or is_mine(j.organisation) or is_mine(j.acting_for))
      and word.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  )
$$;
-- What others keep about the one who asks: invitations to the own address.
create function invitations_to_me() returns setof jsonb language sql stable security definer set search_path = public as $$
  select to_jsonb(i) - 'token_hash' - 'invited_by' from invitations i
  join persons me on me.id = current_person() and me.email_verified and lower(me.email) = lower(i.email)
  order by i.created_at
$$;
create function only_i_administer() returns table (id uuid, name text) language sql stable security definer set search_path = public as $$
  with mine as (select distinct heir_of(organisation) as id from memberships where person = current_person() and role = 'administering')
  select o.id, o.name from mine join organisations o on o.id = mine.id
  where not exists (
    select from memberships m
    where m.person <> current_person() and m.role = 'administering' and heir_of(m.organisation) = mine.id
  )
  order by o.name
$$;
-- Everything about the person goes, and the database itself sees to it that no organisation is left without an administrator.
create function delete_me() returns void language plpgsql security definer set search_path = public as $$
declare
  me persons;
begin
  perform pg_advisory_xact_lock(hashtextextended('people of ' || line.id, 0)) from (
    select distinct heir_of(organisation)::text as id from memberships where person = current_person() order by 1
  ) line;
  if exists (select from only_i_administer()) then
    raise exception 'an organisation would lose its last administrator' using errcode = 'restrict_violation';
  end if;
  select * into me from persons where persons.id = current_person();
  delete from invitations where me.email_verified and lower(email) = lower(me.email);
  delete from verifications where value = me.id::text or identifier = me.email;
  delete from persons where persons.id = me.id;
end $$;

alter table organisations enable row level security;
alter table organisation_keys enable row level security;
alter table organisation_names enable row level security;
alter table persons enable row level security;
alter table sessions enable row level security;
alter table accounts enable row level security;
alter table verifications enable row level security;
alter table second_factors enable row level security;
alter table rate_limits enable row level security;
alter table installation_secrets enable row level security;
alter table memberships enable row level security;
alter table invitations enable row level security;
alter table join_requests enable row level security;
alter table mandates enable row level security;
alter table api_tokens enable row level security;
alter table identity_providers enable row level security;
alter table profiles enable row level security;
alter table journal enable row level security;
alter table computations enable row level security;

grant usage on schema public to allmende_app;
grant select, insert, update on organisations to allmende_app;
grant select, insert, update on organisation_keys, organisation_names to allmende_app;
grant select (id, name, email, second_factor, operator, invented, created_at) on persons to allmende_app;
grant select, insert, update, delete on memberships to allmende_app;
grant select, insert, update on invitations, join_requests, mandates, profiles, api_tokens to allmende_app;
grant select (id, organisation, issuer, client_id, domain, role_claim, role_of_claim, default_role, created_at), insert, delete on identity_providers to allmende_app;
grant select, insert on journal to allmende_app;

create policy directory_is_public on organisations for select to allmende_app using (true);
create policy operators_add on organisations for insert to allmende_app with check (is_operator());
create policy operators_change on organisations for update to allmende_app using (is_operator());
create policy keys_are_public on organisation_keys for select to allmende_app using (true);
create policy operators_add_keys on organisation_keys for insert to allmende_app with check (is_operator());
create policy operators_change_keys on organisation_keys for update to allmende_app using (is_operator());
create policy names_are_public on organisation_names for select to allmende_app using (true);
create policy operators_add_names on organisation_names for insert to allmende_app with check (is_operator());

create policy own_people on persons for select to allmende_app using (id = current_person() or shares_organisation(id));
create policy own_memberships on memberships for select to allmende_app using (person = current_person() or is_mine(organisation));
create policy administrators_add on memberships for insert to allmende_app with check (administers(organisation));
create policy administrators_change on memberships for update to allmende_app
  using (administers(organisation))
  with check (is_my_own(organisation));
create policy administrators_remove on memberships for delete to allmende_app using (
  person = current_person() or administers(organisation)
);

create policy own_invitations on invitations for select to allmende_app using (is_my_own(organisation));
create policy administrators_invite on invitations for insert to allmende_app with check (administers(organisation));
create policy administrators_withdraw on invitations for update to allmende_app using (administers(organisation));

create policy own_requests on join_requests for select to allmende_app using (person = current_person() or is_my_own(organisation));
create policy people_ask on join_requests for insert to allmende_app with check (person = current_person() and decided_at is null);
create policy administrators_decide on join_requests for update to allmende_app using (administers(organisation));

create policy both_sides_see on mandates for select to allmende_app using (is_mine(representative) or is_mine(represented));
create policy both_sides_propose on mandates for insert to allmende_app with check (
  status in ('proposed', 'prepared') and decided_by is null
  and ((is_my_own(representative) and status = 'proposed') or (is_my_own(represented) and status = 'prepared'))
);
create policy represented_decide on mandates for update to allmende_app
  using (is_my_own(represented) or is_my_own(representative))
  with check (is_my_own(represented) or (is_my_own(representative) and status = 'revoked'));

create policy own_tokens on api_tokens for select to allmende_app using (is_my_own(organisation));
create policy administrators_make_tokens on api_tokens for insert to allmende_app with check (administers(organisation));
create policy administrators_revoke_tokens on api_tokens for update to allmende_app using (administers(organisation));

create policy own_identity_providers on identity_providers for select to allmende_app using (is_my_own(organisation));
create policy administrators_connect on identity_providers for insert to allmende_app with check (administers(organisation));
create policy administrators_disconnect on identity_providers for delete to allmende_app using (administers(organisation));

create policy profile_as_wished on profiles for select to allmende_app using (may_see(organisation, visibility));
create policy own_profile_add on profiles for insert to allmende_app with check (is_mine(organisation));
create policy own_profile_change on profiles for update to allmende_app using (is_mine(organisation));

create policy own_journal on journal for select to allmende_app using (
  person = current_person() or is_mine(organisation) or is_mine(acting_for)
);
create policy honest_journal on journal for insert to allmende_app with check (person is not distinct from current_person());
