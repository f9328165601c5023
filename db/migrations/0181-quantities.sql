-- What an organisation counts for prices, kept once: with the day and where the figure comes from.
create table organisation_quantities (
  organisation uuid not null references organisations,
  unit text not null,
  -- Of cases: of which capability; empty for what is counted for the whole organisation.
  capability text not null default '',
  amount integer not null check (amount between 0 and 1000000000),
  -- The least and the most, where it is not known.
  low integer check (low between 0 and amount),
  high integer check (high between amount and 1000000000),
  as_of date not null,
  source text not null default '',
  changed_at timestamptz not null default clock_timestamp(),
  primary key (organisation, unit, capability),
  check ((low is null) = (high is null))
);
create trigger organisation_quantities_touched before update on organisation_quantities for each row execute function changes_now();
alter table organisation_quantities enable row level security;
grant select, insert, update, delete on organisation_quantities to allmende_app;
create policy quantities_of_mine on organisation_quantities for select to allmende_app using (organisation in (select my_line()));
create policy own_quantities on organisation_quantities for all to allmende_app
  using (acts_for(organisation, 'editing', 'figures')) with check (acts_for(organisation, 'editing', 'figures'));
