-- What people follow. That is a private matter: nobody else sees it, the journal does not tell it, and it goes with the person.
create table follows (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references persons on delete cascade,
  -- For whom they looked when they began: what they are told is what they may see there.
  organisation uuid references organisations,
  need uuid references needs on delete cascade,
  -- A list of needs as its address says it, in one order: suche=Parkausweis&feld=traffic-mobility
  query text check (length(query) <= 1000),
  created_at timestamptz not null default now(),
  -- Up to here it has been told. A change of the same instant counts as one after it: some clocks tell milliseconds only.
  seen_until timestamptz not null default clock_timestamp() - interval '1 microsecond',
  check ((need is null) <> (query is null))
);
create unique index follows_once on follows (
  person, coalesce(organisation, '00000000-0000-0000-0000-000000000000'), coalesce(need::text, query)
);
create index follows_need on follows (need) where need is not null;

create table news_settings (
  person uuid primary key references persons on delete cascade,
  pace text not null default 'daily' check (pace in ('hourly', 'daily', 'weekly', 'never')),
  -- Of the secret in the address of the feed and the calendar.
  feed_hash text unique,
  feed_made_at timestamptz,
  digested_at timestamptz not null default now(),
  -- Until then one server is at it, or has failed and waits.
  claimed_until timestamptz,
  check ((feed_hash is null) = (feed_made_at is null))
);

alter table follows enable row level security;
alter table news_settings enable row level security;
grant select, insert (person, organisation, need, query), delete, update (seen_until) on follows to allmende_app;
grant select, insert (person, pace, feed_hash, feed_made_at), update (pace, feed_hash, feed_made_at) on news_settings to allmende_app;

create policy my_follows on follows for select to allmende_app using (person = (select current_person()));
create policy follow_in_my_name on follows for insert to allmende_app with check (
  person = (select current_person()) and (organisation is null or organisation = (select current_organisation()))
);
create policy begin_mine_anew on follows for update to allmende_app
  using (person = (select current_person())) with check (person = (select current_person()));
create policy end_mine on follows for delete to allmende_app using (person = (select current_person()));
create policy my_settings on news_settings for select to allmende_app using (person = (select current_person()));
create policy make_my_settings on news_settings for insert to allmende_app with check (person = (select current_person()));
create policy change_my_settings on news_settings for update to allmende_app
  using (person = (select current_person())) with check (person = (select current_person()));
