-- A bundle can be followed too, and an organisation itself follows: for its programs and for whoever reads what comes to its address.
alter table follows
  alter column person drop not null,
  add column bundle uuid references bundles on delete cascade,
  drop constraint follows_check,
  add constraint follows_one_subject check (num_nonnulls(need, query, bundle) = 1),
  add constraint follows_somebody check (person is not null or organisation is not null);
drop index follows_once;
create unique index follows_once on follows (
  person, coalesce(organisation, '00000000-0000-0000-0000-000000000000'), coalesce(need::text, bundle::text, query)
);
create unique index follows_once_for_all on follows (organisation, coalesce(need::text, bundle::text, query)) where person is null;
create index follows_bundle on follows (bundle) where bundle is not null;

create table organisation_news (
  organisation uuid primary key references organisations,
  pace text not null default 'never' check (pace in ('hourly', 'daily', 'weekly', 'never')),
  feed_hash text unique,
  feed_made_at timestamptz,
  -- With it mails, feed and calendar read what the organisation may see, and nothing else; nobody can read the key itself.
  reading_key text not null unique default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  digested_at timestamptz not null default now(),
  claimed_until timestamptz,
  check ((feed_hash is null) = (feed_made_at is null))
);
alter table organisation_news enable row level security;

-- Where organisations have merged, one row speaks for all of them: that of the successor, as soon as it has one.
create function news_row_of(organisation uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select n.organisation from organisation_news n where n.organisation in (select line_of(heir_of(news_row_of.organisation)))
  order by n.organisation = heir_of(news_row_of.organisation) desc, n.organisation limit 1
$$;
-- The keys of programs, of webhooks and of this news: who holds one reads, writes or decides with it.
create or replace function current_key() returns table (id uuid, organisation uuid, scope text) language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, heir_of(t.organisation), scope_of(t.id) from api_tokens t
  where current_person() is null and t.token_hash = nullif(current_setting('allmende.token', true), '')
    and t.revoked_at is null and t.expires_at > now()
  union all
  select w.id, heir_of(w.organisation), 'read' from webhooks w
  where current_person() is null and w.reading_key = nullif(current_setting('allmende.token', true), '') and not w.paused
  union all
  select n.organisation, heir_of(n.organisation), 'read' from organisation_news n
  where current_person() is null and n.reading_key = nullif(current_setting('allmende.token', true), '')
$$;
-- Where a bundle has gone up in another one, whoever followed it follows that one, as long as this is not undone.
create function heir_of_bundle(bundle uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive line as (
    select b.id, b.successor, 0 as step from bundles b where b.id = heir_of_bundle.bundle
    union all
    select b.id, b.successor, line.step + 1 from line join bundles b on b.id = line.successor where line.step < 100
  )
  select id from line order by step desc limit 1
$$;

-- When an answer or a change of a bundle last became another one: what is news, and which version of a date a calendar has.
alter table participations add column changed_at timestamptz not null default clock_timestamp();
alter table bundle_changes add column changed_at timestamptz not null default clock_timestamp();
alter table participations disable trigger user;
alter table bundle_changes disable trigger user;
update participations set changed_at = coalesce(answered_at, asked_at);
update bundle_changes set changed_at = coalesce(carried_out_at, created_at);
alter table participations enable trigger user;
alter table bundle_changes enable trigger user;
create trigger participations_touched before update on participations for each row
  when ((new.status, new.reason, new.leaves_on) is distinct from (old.status, old.reason, old.leaves_on))
  execute function changes_now();
create trigger changes_touched before update on bundle_changes for each row
  when (new.status is distinct from old.status) execute function changes_now();
grant select (changed_at) on bundle_changes to allmende_app;

grant insert (bundle) on follows to allmende_app;
grant select (organisation, pace, feed_made_at), insert (organisation, pace),
  update (pace, feed_hash, feed_made_at) on organisation_news to allmende_app;

create policy follows_of_my_organisation on follows for select to allmende_app using (
  person is null and organisation in (select my_line())
);
create policy follow_for_my_organisation on follows for insert to allmende_app with check (
  person is null and organisation = (select current_organisation()) and acts_for(organisation, 'editing', 'everything')
);
create policy end_for_my_organisation on follows for delete to allmende_app using (
  person is null and acts_for(organisation, 'editing', 'everything')
);
create policy begin_my_organisation_anew on follows for update to allmende_app
  using (person is null and acts_for(organisation, 'editing', 'everything'))
  with check (person is null and acts_for(organisation, 'editing', 'everything'));
create policy news_of_my_organisation on organisation_news for select to allmende_app using (organisation in (select my_line()));
create policy news_for_my_organisation on organisation_news for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'everything')
);
create policy news_of_my_organisation_change on organisation_news for update to allmende_app
  using (acts_for(organisation, 'editing', 'everything')) with check (acts_for(organisation, 'editing', 'everything'));
