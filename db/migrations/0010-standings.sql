-- Everything a person may act for today: own organisations first, then those that they represent, each once, after a merger under
-- the wider mandate. It is asked for every page: in a function its plan is kept. Asked behind the walls, it tells what the walls let through.
create function standings_of(person uuid)
returns table (id uuid, name text, kind text, role text, curates boolean, mandate uuid, scope text, representative uuid, representative_name text)
language plpgsql stable as $$
begin
  return query
  with own as (
    select distinct on (heir_of(m.organisation)) heir_of(m.organisation) as organisation, m.role, m.since
    from memberships m where m.person = standings_of.person
    order by heir_of(m.organisation), array_position(array['administering', 'deciding', 'editing', 'reading'], m.role)
  ), others as (
    select distinct on (heir_of(m.represented)) heir_of(m.represented) as organisation, own.role, m.id, m.scope,
      own.organisation as representative, m.created_at as since
    from own cross join lateral line_of(own.organisation) part(id)
    join mandates m on m.representative = part.id and m.status = 'active'
      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
    where heir_of(m.represented) not in (select own.organisation from own)
    order by heir_of(m.represented), m.scope = 'everything' desc, m.created_at
  ), standings as (
    select o.id, o.name, o.kind, own.role, exists (select from curators c where heir_of(c.organisation) = o.id) as curates,
      null::uuid as mandate, null::text as scope, null::uuid as representative, null::text as representative_name, 0 as rank, own.since
    from own join organisations o on o.id = own.organisation
    union all
    select o.id, o.name, o.kind, others.role, false, others.id, others.scope, r.id, r.name, 1, others.since
    from others join organisations o on o.id = others.organisation join organisations r on r.id = others.representative
  )
  select s.id, s.name, s.kind, s.role, s.curates, s.mandate, s.scope, s.representative, s.representative_name
  from standings s order by s.rank, s.since, s.name;
end $$;
