create table toys (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations,
  name text not null,
  kept boolean,
  created_at timestamptz not null default now()
);
create index toys_organisation on toys (organisation);
alter table toys enable row level security;
grant select, insert (organisation, name) on toys to allmende_app;
create policy toys_of_ones_own on toys for select to allmende_app using (organisation in (select my_line()));
create policy toys_are_added on toys for insert to allmende_app with check (edits(organisation));
