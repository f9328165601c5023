-- Tables of needs that somebody has sent and not taken yet: for an hour or so, and for nobody else.
create table need_imports (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  person uuid not null references persons on delete cascade,
  file_name text not null,
  content jsonb not null,
  -- Numbers of the rows that have become needs.
  taken jsonb not null default '[]',
  created_at timestamptz not null default now()
);
create index need_imports_created_at on need_imports (created_at);

alter table need_imports enable row level security;
grant select, insert, update (taken), delete on need_imports to allmende_app;
create policy own_imports on need_imports to allmende_app using (
  person = (select current_person()) and acts_for(organisation, 'editing', 'needs') and created_at > now() - interval '2 hours'
);
