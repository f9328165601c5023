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
