-- Which column of a file says what, where the program could not be sure and somebody has said it; the next file with the same headings is read alike.
alter table need_imports
  -- The row of the headings, whether the table is turned, and of each column what it says.
  add column columns jsonb;
grant update (columns) on need_imports to allmende_app;

create table remembered_columns (
  organisation uuid not null references organisations,
  -- Hash over the headings.
  print text not null check (print ~ '^[0-9a-f]{64}$'),
  -- As they stood there, to be recognised by people.
  headings jsonb not null,
  -- By the name of each heading what it says, null where it is not read.
  meanings jsonb not null,
  turned boolean not null,
  remembered_at timestamptz not null default now(),
  primary key (organisation, print)
);
alter table remembered_columns enable row level security;
grant select, insert, update (headings, meanings, turned, remembered_at), delete on remembered_columns to allmende_app;
create policy own_columns on remembered_columns to allmende_app
  using (acts_for(organisation, 'editing', 'needs')) with check (acts_for(organisation, 'editing', 'needs'));
