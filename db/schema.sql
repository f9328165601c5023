-- What all migrations together make. Written by npm run schema.

create table computations (
  id text not null,
  input jsonb not null,
  status text not null,
  progress jsonb,
  result jsonb,
  refusal jsonb,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  alive_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint computations_pkey PRIMARY KEY (id),
  constraint computations_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

CREATE INDEX computations_waiting ON public.computations USING btree (created_at) WHERE (status = 'waiting'::text);

