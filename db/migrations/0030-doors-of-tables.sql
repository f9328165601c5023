-- What a module may ask about tables of modules on its right without naming them. None of these sees more than whoever asks:
-- the walls stand as before. The plain ones are taken apart by the planner and cost nothing.

-- Who a key speaks for that is valid today; it is noted that it was used. Asked for every call: in a function its plan is kept.
create function use_key(hash text)
returns table (id uuid, organisation uuid, organisation_name text, kind text, curates boolean, name text, scope text, made_by uuid, expires_at timestamptz)
language plpgsql as $$
begin
  return query
  with used as (
    update api_tokens k set last_used_on = current_date
    where k.token_hash = hash and k.revoked_at is null and k.expires_at > now() and k.last_used_on is distinct from current_date
  )
  select t.id, o.id, o.name, o.kind, exists (select from curators c where heir_of(c.organisation) = o.id), t.name, scope_of(t.id),
    t.created_by, t.expires_at
  from api_tokens t join organisations o on o.id = heir_of(t.organisation)
  where t.token_hash = hash and t.revoked_at is null and t.expires_at > now();
end $$;

create function names_of(organisations uuid[]) returns table (id uuid, name text) language sql stable as $$
  select o.id, o.name from organisations o where o.id = any (names_of.organisations)
$$;

-- Where a person belongs, without mandates and mergers.
create function organisations_of(person uuid) returns setof uuid language sql stable as $$
  select m.organisation from memberships m where m.person = organisations_of.person
$$;

-- What a need tells of the bundle that it is in.
create view bundle_titles with (security_invoker = true) as select id, title from bundles;
grant select on bundle_titles to allmende_app;
