-- Whom a program tells when something happens.
create table webhooks (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  url text not null,
  events jsonb not null,
  paused boolean not null default false,
  -- With it the delivery reads what the organisation may see, and nothing else; nobody can read the key itself.
  reading_key text not null unique default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  -- The last entry of the journal that was looked at.
  seen_entry bigint not null default 0,
  version integer not null default 1,
  created_by uuid references persons on delete set null,
  created_at timestamptz not null default now()
);
create index webhooks_organisation on webhooks (organisation);

create table webhook_deliveries (
  -- Stays the same however often it is tried: whoever receives it twice knows it by this.
  id uuid primary key default gen_random_uuid(),
  webhook uuid not null references webhooks on delete cascade,
  event text not null,
  -- Of the journal; a test has none.
  entry bigint,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'failed', 'withheld')),
  attempts integer not null default 0,
  -- What the other side last answered, or why it could not be asked.
  answer text,
  created_at timestamptz not null default now(),
  tried_at timestamptz,
  unique (webhook, entry)
);
create index webhook_deliveries_waiting on webhook_deliveries (created_at) where status = 'waiting';

-- What was answered to a program that may ask the same thing again, for a day.
create table api_answers (
  organisation uuid not null references organisations,
  key text not null,
  request_hash text not null,
  -- Encrypted: an answer may hold a secret that is shown once.
  answer text not null,
  created_at timestamptz not null default now(),
  primary key (organisation, key)
);

-- Which key an entry was written with; null where a person did it, or a command.
alter table journal add column token uuid;

-- The key that a program or a delivery came with: set for one transaction, and believed only as far as the tables agree. Where a
-- person is named as well, the person acts.
create function current_key() returns table (id uuid, organisation uuid, scope text) language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, heir_of(t.organisation), t.scope from api_tokens t
  where current_person() is null and t.token_hash = nullif(current_setting('allmende.token', true), '')
    and t.revoked_at is null and t.expires_at > now()
  union all
  select w.id, heir_of(w.organisation), 'read' from webhooks w
  where current_person() is null and w.reading_key = nullif(current_setting('allmende.token', true), '') and not w.paused
$$;
-- A key reads or edits in the name of its own organisation; it never decides, administers or represents.
create or replace function role_in(organisation uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select m.role from memberships m where m.person = current_person() and heir_of(m.organisation) = role_in.organisation
      order by array_position(array['administering', 'deciding', 'editing', 'reading'], m.role) limit 1),
    (select case k.scope when 'write' then 'editing' else 'reading' end from current_key() k
      where k.organisation = role_in.organisation)
  )
$$;
-- People, tokens and identity providers are no business of programs either.
create or replace function is_my_own(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select current_person() is not null and is_mine(is_my_own.organisation) and role_in(current_organisation()) is not null
$$;
create or replace function curates() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select current_person() is not null
    and exists (select from curators c where heir_of(c.organisation) = current_organisation())
    and coalesce(role_in(current_organisation()) in ('editing', 'deciding', 'administering'), false)
$$;
create or replace function may_see(owner uuid, visibility text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case may_see.visibility
    when 'public' then true
    when 'signedIn' then current_person() is not null or exists (select from current_key())
    when 'publicBodies' then is_mine(may_see.owner) or is_public_body()
    else is_mine(may_see.owner)
  end
$$;
create function manages_webhooks(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select administers(manages_webhooks.organisation)
    or (is_mine(manages_webhooks.organisation) and exists (select from current_key() k where k.scope = 'write'))
$$;
-- It begins with what happens from now on, also after a pause.
create function webhook_begins() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.seen_entry = coalesce((select max(id) from journal), 0);
  return new;
end $$;
create trigger webhooks_begin before insert on webhooks for each row
  when (current_user = 'allmende_app') execute function webhook_begins();
create trigger webhooks_begin_again before update of paused on webhooks for each row
  when (old.paused and not new.paused) execute function webhook_begins();

alter table webhooks enable row level security;
alter table webhook_deliveries enable row level security;
alter table api_answers enable row level security;

grant select (id, organisation, url, events, paused, version, created_at),
  insert (organisation, url, events, created_by), update (url, events, paused, version), delete on webhooks to allmende_app;
grant select, insert (webhook, event) on webhook_deliveries to allmende_app;
grant select, insert, delete on api_answers to allmende_app;

create policy webhooks_of_mine on webhooks for select to allmende_app using (manages_webhooks(organisation));
create policy webhooks_are_made on webhooks for insert to allmende_app with check (
  manages_webhooks(organisation) and created_by is not distinct from current_person()
);
create policy webhooks_change on webhooks for update to allmende_app using (manages_webhooks(organisation));
create policy webhooks_end on webhooks for delete to allmende_app using (manages_webhooks(organisation));
-- What was held back says that there was something to see: that is not shown either.
create policy deliveries_of_mine on webhook_deliveries for select to allmende_app using (
  status <> 'withheld' and webhook in (select w.id from webhooks w)
);
create policy deliveries_are_tried on webhook_deliveries for insert to allmende_app with check (
  event = 'test' and webhook in (select w.id from webhooks w)
);
create policy answers_of_mine on api_answers for select to allmende_app using (
  organisation in (select k.organisation from current_key() k)
);
create policy answers_are_kept on api_answers for insert to allmende_app with check (
  organisation in (select k.organisation from current_key() k where k.scope = 'write')
);
create policy answers_are_forgotten on api_answers for delete to allmende_app using (
  organisation in (select k.organisation from current_key() k where k.scope = 'write')
);

create policy needs_for_programs on needs for select to allmende_app using (
  status <> 'draft' and visibility = 'signedIn' and (select exists (select from current_key()))
);

alter policy honest_journal on journal with check (
  person = current_person() and token is null
  and (organisation is null or is_operator() or role_in(heir_of(organisation)) is not null)
  and (acting_for is null or represents(organisation, acting_for))
);
create policy programs_are_named on journal for insert to allmende_app with check (
  person is null and acting_for is null and exists (
    select from current_key() k where k.id = journal.token and k.scope = 'write' and k.organisation = journal.organisation
  )
);
