-- The role the application works in: it owns nothing and cannot pass the walls. A cluster may have it from another database.
do $$
begin
  if not exists (select from pg_roles where rolname = 'allmende_app') then
    create role allmende_app nologin nobypassrls;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;
-- Since PostgreSQL 16 whoever makes a role may hand it out, but not work in it: that is asked of the database itself.
do $$
begin
  perform set_config('role', 'allmende_app', true);
  perform set_config('role', 'none', true);
exception
  when insufficient_privilege then
    begin
      execute format('grant allmende_app to %I', current_user);
    exception
      when unique_violation then null;
    end;
end $$;

create table organisations (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('municipality', 'municipalAssociation', 'county', 'provider', 'vendor', 'land', 'bund', 'association')),
  name text not null,
  parent uuid references organisations,
  association uuid references organisations,
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
  changed_at timestamptz not null default clock_timestamp(),
  check (successor is null or vanished_on is not null),
  check (successor <> id)
);
create index organisations_parent on organisations (parent);
create index organisations_association on organisations (association) where association is not null;
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
  declined_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_organisation on invitations (organisation);
create unique index invitations_open on invitations (organisation, email)
  where accepted_at is null and declined_at is null and withdrawn_at is null;

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
create index join_requests_person on join_requests (person);

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
  revoked_by uuid references persons on delete set null,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  revoked_at timestamptz,
  check (representative <> represented),
  check (valid_until is null or valid_until >= valid_from),
  constraint mandates_four_eyes check (
    decided_by is null or (decided_by is distinct from prepared_by and decided_by is distinct from proposed_by)
  )
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
  domain text not null,
  role_claim text not null,
  role_of_claim jsonb not null default '{}',
  default_role text check (default_role in ('reading', 'editing', 'deciding', 'administering')),
  connected_by uuid references persons on delete set null,
  approved_by uuid references persons on delete set null,
  approved_at timestamptz,
  created_at timestamptz not null default now(),
  unique (organisation, domain)
);
-- Who only claims a domain does not keep its owner from it.
create unique index identity_providers_approved on identity_providers (domain) where approved_at is not null;

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

-- Who works here: set for one transaction, and believed only as far as the tables agree. What asks them looks into temporary
-- tables last: anybody can make one that is called like ours.
create function current_person() returns uuid language sql stable as $$
  select nullif(current_setting('allmende.person', true), '')::uuid
$$;
create function heir_of(organisation uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive line as (
    select id, successor, 1 as step from organisations where id = heir_of.organisation
    union all
    select o.id, o.successor, line.step + 1 from organisations o join line on o.id = line.successor where line.step < 50
  )
  select id from line order by step desc limit 1
$$;
create function role_in(organisation uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select m.role from memberships m where m.person = current_person() and heir_of(m.organisation) = role_in.organisation
  order by array_position(array['administering', 'deciding', 'editing', 'reading'], m.role) limit 1
$$;
create function represents(representative uuid, represented uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from mandates m
    where m.representative = represents.representative and m.represented = represents.represented and m.status = 'active'
      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
  )
$$;
-- The organisation that is acted for: one's own, or one that it represents today.
create function current_organisation() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from (select nullif(current_setting('allmende.organisation', true), '')::uuid as id) o
  where role_in(o.id) is not null
    or exists (select from memberships m where m.person = current_person() and represents(heir_of(m.organisation), o.id))
$$;
create function is_mine(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(is_mine.organisation = current_organisation() or heir_of(is_mine.organisation) = current_organisation(), false)
$$;
-- In one's own name, not under a mandate: people, tokens and identity providers are nobody else's business.
create function is_my_own(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select is_mine(is_my_own.organisation) and role_in(current_organisation()) is not null
$$;
create function administers(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select is_mine(administers.organisation) and coalesce(role_in(current_organisation()) = 'administering', false)
$$;
-- In one's own name with that role at least, as policy.ts has it.
create function edits(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select is_mine(edits.organisation) and coalesce(role_in(current_organisation()) in ('editing', 'deciding', 'administering'), false)
$$;
create function decides(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select is_mine(decides.organisation) and coalesce(role_in(current_organisation()) in ('deciding', 'administering'), false)
$$;
-- The same, or for somebody who has handed over everything.
create function edits_for(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select edits(edits_for.organisation) or (is_mine(edits_for.organisation) and exists (
    select from mandates m
    where m.represented = current_organisation() and m.scope = 'everything' and m.status = 'active'
      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
      and role_in(m.representative) in ('editing', 'deciding', 'administering')
  ))
$$;
create function is_public_body() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from organisations where id = current_organisation() and kind <> 'vendor')
$$;
create function is_operator() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from persons where id = current_person() and operator)
$$;
create function has_administrator(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from memberships m join organisations o on o.id = m.organisation
    where m.role = 'administering'
      and (o.id = has_administrator.organisation or (o.successor is not null and heir_of(o.id) = has_administrator.organisation))
  )
$$;
-- Where nobody administers an organisation yet, those who run this installation decide who is the first.
create function decides_first(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select is_operator() and not has_administrator(decides_first.organisation)
$$;
-- Nobody comes in who has not asked: the request was approved in this very transaction.
create function was_just_approved(person uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from join_requests r
    where r.person = was_just_approved.person and r.organisation = was_just_approved.organisation
      and r.approved and r.decided_at = now() and r.decided_by = current_person()
  )
$$;
create function may_represent(representative uuid, represented uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) = 2 from organisations
  where id in (may_represent.representative, may_represent.represented) and kind <> 'vendor' and vanished_on is null
$$;
create function may_see(owner uuid, visibility text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case may_see.visibility
    when 'public' then true
    when 'signedIn' then current_person() is not null
    when 'publicBodies' then is_mine(may_see.owner) or is_public_body()
    else is_mine(may_see.owner)
  end
$$;
create function shares_organisation(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships m where m.person = shares_organisation.person and is_my_own(m.organisation))
    or exists (
      select from join_requests r where r.person = shares_organisation.person and r.decided_at is null
        and (administers(r.organisation) or decides_first(r.organisation))
    )
$$;
-- Whoever holds the token of an invitation reads it before belonging to the organisation; there is no other way to ask for it.
create function invitation_of(token_hash text)
returns table (organisation uuid, organisation_name text, role text, invited_by text, expires_at timestamptz, status text, is_for_me boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.name, i.role, p.name, i.expires_at,
    case when i.accepted_at is not null then 'accepted' when i.declined_at is not null then 'declined'
      when i.withdrawn_at is not null then 'withdrawn' when i.expires_at <= now() then 'expired' else 'open' end,
    exists (select from persons me where me.id = current_person() and me.email_verified and lower(me.email) = lower(i.email))
  from invitations i join organisations o on o.id = heir_of(i.organisation) left join persons p on p.id = i.invited_by
  where i.token_hash = invitation_of.token_hash
$$;
-- The one to whom an open invitation was sent takes the role it names, or declines; nothing for everybody else.
create function answer_invitation(token_hash text, accepts boolean) returns table (id uuid, organisation uuid, role text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_one invitations;
begin
  select i.* into found_one from invitations i
  where i.token_hash = answer_invitation.token_hash and i.accepted_at is null and i.declined_at is null
    and i.withdrawn_at is null and i.expires_at > now()
    and exists (select from persons me where me.id = current_person() and me.email_verified and lower(me.email) = lower(i.email))
  for update of i;
  if found_one.id is null then
    return;
  end if;
  if accepts then
    update invitations i set accepted_at = now() where i.id = found_one.id;
    insert into memberships (person, organisation, role) values (current_person(), heir_of(found_one.organisation), found_one.role) on conflict do nothing;
  else
    update invitations i set declined_at = now() where i.id = found_one.id;
  end if;
  return query select found_one.id, heir_of(found_one.organisation), found_one.role;
end $$;
-- The steps of a mandate: consent or refusal by the represented, an end by either side. Everything else about it never changes.
create function guard_mandate() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status in ('active', 'declined') and old.status in ('proposed', 'prepared') and decides(old.represented)
    and new.decided_by = current_person() and new.decided_at = now() and new.revoked_by is null and new.revoked_at is null then
    return new;
  end if;
  if new.status = 'revoked' and old.status in ('proposed', 'prepared', 'active')
    and (decides(old.represented) or decides(old.representative))
    and new.revoked_by = current_person() and new.revoked_at = now()
    and new.decided_by is not distinct from old.decided_by and new.decided_at is not distinct from old.decided_at then
    return new;
  end if;
  raise exception 'not a step of a mandate' using errcode = 'insufficient_privilege';
end $$;
create trigger mandates_guarded before update on mandates for each row
  when (current_user = 'allmende_app') execute function guard_mandate();
-- The end of the journal's chain, held until this transaction ends, so that entries never fork.
create function journal_end() returns table (id bigint, hash text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4185903);
  return query select j.id, j.hash from journal j order by j.id desc limit 1;
end $$;

-- Nobody leaves a gap in the chain or begins another.
create function guard_journal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_one record;
begin
  select e.id, e.hash into last_one from journal_end() e;
  if new.id <> coalesce(last_one.id, 0) + 1 or (last_one.id is not null and new.previous_hash <> last_one.hash) then
    raise exception 'not the next entry of the journal' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger journal_guarded before insert on journal for each row
  when (current_user = 'allmende_app') execute function guard_journal();

-- The names of the people in entries that one may read, as long as these people are still known: also of those who act under
-- a mandate or have left.
create function names_in_journal(entries bigint[]) returns table (id uuid, name text) language sql stable security definer set search_path = public, pg_temp as $$
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
create function invitations_to_me() returns setof jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select to_jsonb(i) - 'token_hash' - 'invited_by' from invitations i
  join persons me on me.id = current_person() and me.email_verified and lower(me.email) = lower(i.email)
  order by i.created_at
$$;
create function only_i_administer() returns table (id uuid, name text) language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select distinct heir_of(organisation) as id from memberships where person = current_person() and role = 'administering')
  select o.id, o.name from mine join organisations o on o.id = mine.id
  where not exists (
    select from memberships m
    where m.person <> current_person() and m.role = 'administering' and heir_of(m.organisation) = mine.id
  )
  order by o.name
$$;
-- Everything about the person goes, and the database itself sees to it that no organisation is left without an administrator.
create function delete_me() returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
grant update (name, updated_at) on persons to allmende_app;
grant select, insert, update (role), delete on memberships to allmende_app;
grant select (id, organisation, email, role, invited_by, created_at, expires_at, accepted_at, declined_at, withdrawn_at),
  insert (organisation, email, role, token_hash, invited_by, expires_at), update (token_hash, expires_at, withdrawn_at) on invitations to allmende_app;
grant select, insert (organisation, person, role, message), update (decided_at, decided_by, approved) on join_requests to allmende_app;
grant select, insert (representative, represented, scope, valid_from, valid_until, status, proposed_by, prepared_by),
  update (status, decided_by, decided_at, revoked_by, revoked_at) on mandates to allmende_app;
grant select, insert, update on profiles to allmende_app;
grant select (id, organisation, name, scope, beginning, created_by, created_at, expires_at, revoked_at, last_used_on),
  insert (organisation, name, scope, token_hash, beginning, created_by, expires_at), update (revoked_at) on api_tokens to allmende_app;
grant select (id, organisation, issuer, client_id, domain, role_claim, role_of_claim, default_role, connected_by, approved_at, created_at),
  insert (organisation, issuer, client_id, client_secret, domain, role_claim, role_of_claim, default_role, connected_by),
  update (approved_by, approved_at), delete on identity_providers to allmende_app;
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
create policy own_name on persons for update to allmende_app using (id = current_person());
create policy own_memberships on memberships for select to allmende_app using (person = current_person() or is_my_own(organisation));
create policy deciders_add on memberships for insert to allmende_app with check (
  was_just_approved(person, organisation)
  and (administers(organisation) or (decides_first(organisation) and role = 'administering'))
);
create policy administrators_change on memberships for update to allmende_app
  using (administers(organisation))
  with check (is_my_own(organisation));
create policy administrators_remove on memberships for delete to allmende_app using (
  person = current_person() or administers(organisation)
);

create policy administrators_see_invitations on invitations for select to allmende_app using (administers(organisation));
create policy administrators_invite on invitations for insert to allmende_app with check (
  administers(organisation) and invited_by = current_person()
);
create policy administrators_withdraw on invitations for update to allmende_app using (administers(organisation));

create policy requests_of_mine on join_requests for select to allmende_app using (
  person = current_person() or administers(organisation) or decides_first(organisation)
);
create policy people_ask on join_requests for insert to allmende_app with check (person = current_person());
create policy administrators_decide on join_requests for update to allmende_app
  using (decided_at is null and (administers(organisation) or decides_first(organisation)))
  with check (decided_at = now() and decided_by = current_person() and approved is not null);

create policy both_sides_see on mandates for select to allmende_app using (is_mine(representative) or is_mine(represented));
create policy both_sides_propose on mandates for insert to allmende_app with check (
  may_represent(representative, represented)
  and (
    (status = 'proposed' and edits(representative) and proposed_by = current_person() and prepared_by is null)
    or (status = 'prepared' and edits(represented) and prepared_by = current_person() and proposed_by is null)
  )
);
create policy both_sides_decide on mandates for update to allmende_app using (decides(represented) or decides(representative));

create policy own_tokens on api_tokens for select to allmende_app using (administers(organisation));
create policy administrators_make_tokens on api_tokens for insert to allmende_app with check (
  administers(organisation) and created_by = current_person()
);
create policy administrators_revoke_tokens on api_tokens for update to allmende_app
  using (administers(organisation)) with check (revoked_at is not null);

create policy own_identity_providers on identity_providers for select to allmende_app using (administers(organisation) or is_operator());
create policy operators_approve on identity_providers for update to allmende_app using (is_operator()) with check (approved_by = current_person());
create policy administrators_connect on identity_providers for insert to allmende_app with check (
  administers(organisation) and connected_by = current_person()
);
create policy administrators_disconnect on identity_providers for delete to allmende_app using (administers(organisation));

create policy profile_as_wished on profiles for select to allmende_app using (may_see(organisation, visibility));
create policy own_profile_add on profiles for insert to allmende_app with check (edits_for(organisation));
create policy own_profile_change on profiles for update to allmende_app using (edits_for(organisation));

create policy own_journal on journal for select to allmende_app using (
  person = current_person() or is_mine(organisation) or is_mine(acting_for)
);
create policy honest_journal on journal for insert to allmende_app with check (
  person = current_person()
  and (organisation is null or is_operator() or role_in(heir_of(organisation)) is not null)
  and (acting_for is null or represents(organisation, acting_for))
);
