-- Needs that somebody has found not to fit their own, though they looked alike: hidden from their organisation, and a sign for others.
create table unfitting_twins (
  need uuid not null references needs on delete cascade,
  other uuid not null references needs on delete cascade,
  -- Whose need it is.
  organisation uuid not null references organisations,
  -- Who said so: under a mandate the organisation that represents.
  said_by uuid not null references organisations,
  said_at timestamptz not null default clock_timestamp(),
  primary key (need, other),
  check (need <> other)
);
create index unfitting_twins_other on unfitting_twins (other, said_by);
alter table unfitting_twins enable row level security;
grant select, insert, delete on unfitting_twins to allmende_app;
create policy unfitting_of_mine on unfitting_twins for select to allmende_app using (organisation in (select my_line()));
create policy editors_say_unfitting on unfitting_twins for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'needs')
  and exists (select from needs n where n.id = need and n.organisation in (select my_line()))
  and exists (select from needs n where n.id = other)
  and ((said_by = organisation and role_in(said_by) is not null) or represents(said_by, organisation))
);
create policy editors_take_back on unfitting_twins for delete to allmende_app using (acts_for(organisation, 'editing', 'needs'));

-- Which of those that look like a need are in doubt: their owner has said that the need does not fit theirs, or three organisations have said
-- so of needs of theirs. Nobody hears who. One organisation alone only moves its own need.
create function doubted_twins(mine uuid, found uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select u.need from unfitting_twins u where u.other = doubted_twins.mine and u.need = any (doubted_twins.found)
  union
  select u.other from unfitting_twins u join needs n on n.id = u.other
  where u.other = any (doubted_twins.found) and heir_of(u.said_by) <> heir_of(n.organisation)
  group by u.other having count(distinct heir_of(u.said_by)) >= 3
$$;
