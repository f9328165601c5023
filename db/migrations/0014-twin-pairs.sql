-- What a plugged-in language model says about a need, a byte a dimension; null where it refuses the text. Worked out from the need
-- again at any time, so nobody reads it behind the walls and the journal does not tell it.
create table need_vectors (
  need uuid primary key references needs on delete cascade,
  model text not null,
  -- Of the title and the aim that the model was given.
  text_hash text not null,
  vector bytea,
  made_at timestamptz not null default clock_timestamp()
);
create index need_vectors_made_at on need_vectors (made_at);
alter table need_vectors enable row level security;

-- Of each open need that public bodies may see, those of others that are most like it, as [{"id": …, "score": …}]. Found anew when
-- the need has changed, and now and then, because others come and go.
create table need_twins (
  need uuid primary key references needs on delete cascade,
  need_changed timestamptz not null,
  searched_at timestamptz not null default clock_timestamp(),
  twins jsonb not null
);
create index need_twins_searched_at on need_twins (searched_at);
alter table need_twins enable row level security;

-- What nobody has bundled yet: needs that gather around one of them, with what they come to. Written anew as a whole.
create table need_clusters (
  centre uuid primary key references needs on delete cascade,
  -- Ids, the centre first.
  needs jsonb not null,
  organisations integer not null,
  inhabitants bigint not null,
  urgency date,
  built_at timestamptz not null default clock_timestamp()
);
alter table need_clusters enable row level security;
grant select on need_clusters to allmende_app;
create policy clusters_among_public_bodies on need_clusters for select to allmende_app using ((select is_public_body()));

-- Lists of needs, the newest first. Everything that a list asks about and the walls look at stands in these, so that a page and the
-- number of all are told without the rows. What is a draft is on no list but one's own.
create index needs_listed on needs (opened_at desc nulls first, id) include (status, visibility, organisation, bundle, field)
  where status <> 'draft';
create index needs_of_organisation on needs (organisation) include (opened_at, id, status, visibility, bundle, field);
drop index needs_organisation;

-- Which needs ask for a capability. Behind the walls no index reaches into the requirements themselves.
create table need_capabilities (
  capability text not null,
  need uuid not null references needs on delete cascade,
  primary key (capability, need)
);
create index need_capabilities_need on need_capabilities (need);
alter table need_capabilities enable row level security;
grant select on need_capabilities to allmende_app;
create policy capabilities_as_their_needs on need_capabilities for select to allmende_app using (
  exists (select from needs n where n.id = need)
);
create function need_asks_for() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from need_capabilities where need = new.id;
  insert into need_capabilities (capability, need)
  select distinct requirement ->> 'capability', new.id from jsonb_array_elements(new.requirements) requirement
  where requirement ->> 'capability' is not null;
  return null;
end $$;
create trigger needs_ask_anew after update of requirements on needs for each row
  when (new.requirements is distinct from old.requirements) execute function need_asks_for();
create trigger needs_ask after insert on needs for each row when (new.requirements <> '[]') execute function need_asks_for();
insert into need_capabilities (capability, need)
select distinct requirement ->> 'capability', n.id from needs n, jsonb_array_elements(n.requirements) requirement
where requirement ->> 'capability' is not null;
