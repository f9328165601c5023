create table computations (
  id text primary key,
  input jsonb not null,
  status text not null check (status in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb,
  result jsonb,
  refusal jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  alive_at timestamptz,
  finished_at timestamptz
);

create index computations_waiting on computations (created_at) where status = 'waiting';
