-- What people say to each other about a need, a requirement of one, or a bundle. Whoever sees the need reads along; in a bundle those
-- who are asked or in it do.
create table comments (
  id uuid primary key default gen_random_uuid(),
  bundle uuid references bundles,
  -- An organisation that comes brings comments along before its needs.
  need uuid references needs on delete cascade deferrable initially deferred,
  -- The words of the requirement that it is about.
  requirement text check (length(requirement) between 1 and 1000),
  organisation uuid not null references organisations,
  person uuid references persons on delete set null,
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null default now(),
  changed_at timestamptz,
  check (num_nonnulls(bundle, need) = 1)
);
create index comments_bundle on comments (bundle, written_at) where bundle is not null;
create index comments_need on comments (need, written_at) where need is not null;
create index comments_organisation on comments (organisation, written_at);

-- Whether one of the needs that whoever asks sees there says this requirement.
create function has_requirement(bundle uuid, need uuid, requirement text) returns boolean
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (
    select from needs n cross join lateral jsonb_array_elements(n.requirements) r
    where (n.id = has_requirement.need or n.bundle = has_requirement.bundle) and r ->> 'text' = has_requirement.requirement
  );
end $$;

-- What a person wrote, wherever they may read today.
create function my_comments() returns table (bundle uuid, need uuid, requirement text, text text, written_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select c.bundle, c.need, c.requirement, c.text, c.written_at from comments c
    where c.person = current_person() order by c.written_at, c.id;
end $$;

alter table comments enable row level security;
grant select, insert (bundle, need, requirement, organisation, person, text), update (text, changed_at), delete on comments to allmende_app;
create policy comments_where_one_looks on comments for select to allmende_app using (
  case when bundle is not null then bundle in (select bundles_where_i_am(array['invited', 'joined', 'released', 'moved']))
    else exists (select from needs n where n.id = need) end
);
create policy public_bodies_talk on comments for insert to allmende_app with check (
  person = current_person() and is_public_body()
  and (acts_for(organisation, 'editing', 'needs') or acts_for(organisation, 'editing', 'bundles'))
  and case when bundle is not null then bundle in (select bundles_where_i_am(array['invited', 'joined']))
    else exists (select from needs n where n.id = need) end
  and (requirement is null or has_requirement(bundle, need, requirement))
);
create policy own_words_change on comments for update to allmende_app
  using (person = current_person() and organisation in (select my_line()))
  with check (person = current_person() and organisation in (select my_line()));
create policy own_words_go on comments for delete to allmende_app
  using (person = current_person() and organisation in (select my_line()));
