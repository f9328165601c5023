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
