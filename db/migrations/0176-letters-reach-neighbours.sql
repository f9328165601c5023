-- A town of its own county has no other towns in it: neighbours are those within 25 km as well, the 300 nearest at most. People of a town
-- that has gone up in another one are people of that. No address hears of more than one bundle in 30 days, whoever writes.
create index town_letters_address on town_letters (address_print, sent_at);

create or replace function towns_without_people(of_bundle uuid)
returns table (id uuid, name text, inhabitants integer, county text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked uuid[];
  taken uuid[];
begin
  if not coalesce(acts_for(gatekeeper_of(of_bundle), 'deciding', 'bundles'), false) then
    return;
  end if;
  asked := array(select distinct heir_of(p.organisation) from participations p where p.bundle = of_bundle);
  taken := asked || array(
    select case when o.successor is null then o.id else heir_of(o.id) end from organisations o
    where exists (select from memberships m where m.organisation = o.id) or exists (
      select from mandates d where d.represented = o.id and d.status = 'active'
        and d.valid_from <= current_date and (d.valid_until is null or d.valid_until >= current_date)
    )
  );
  return query
    with around as (
      select t.id, null::double precision as kilometres from organisations t
      join organisations c on c.id = t.parent and c.kind = 'county'
      where c.id = any (asked) or c.id in (select a.parent from organisations a where a.id = any (asked))
      union all
      select t.id, 111.2 * sqrt((t.latitude - a.latitude) ^ 2 + ((t.longitude - a.longitude) * cos(radians(a.latitude))) ^ 2)
      from organisations a join organisations t on t.kind = 'municipality' and t.invented = a.invented
        and t.latitude between a.latitude - 0.23 and a.latitude + 0.23
        and t.longitude between a.longitude - 0.5 and a.longitude + 0.5
      where a.id = any (asked)
    ), near as materialized (
      select r.id, min(r.kilometres) as kilometres from around r where r.kilometres is null or r.kilometres <= 25 group by r.id
    )
    select t.id, t.name, t.inhabitants, c.name from near n join organisations t on t.id = n.id
    left join organisations c on c.id = t.parent and c.kind = 'county'
    where t.kind = 'municipality' and t.vanished_on is null and t.successor is null
      and not exists (select from unnest(taken) as u (id) where u.id = t.id)
    order by n.kilometres nulls last, t.name collate "und-x-icu", t.id limit 300;
end $$;

create or replace function keep_town_letter(of_bundle uuid, to_town uuid, print text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  writer uuid := gatekeeper_of(of_bundle);
begin
  if not coalesce(acts_for(writer, 'deciding', 'bundles'), false) then
    return 'notYours';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('letters of ' || writer, 0));
  perform pg_advisory_xact_lock(hashtextextended('letters to ' || print, 0));
  if not exists (select from bundles b where b.id = of_bundle and b.status in ('asking', 'started')) then
    return 'over';
  elsif not exists (select from towns_without_people(of_bundle) t where t.id = to_town) then
    return 'notHere';
  elsif exists (select from refused_letters r where r.address_print = print) then
    return 'refused';
  elsif exists (select from town_letters l where l.bundle = of_bundle and (l.town = to_town or l.address_print = print)) then
    return 'before';
  elsif exists (select from town_letters l where l.address_print = print and l.sent_at > now() - interval '30 days') then
    return 'lately';
  elsif (select count(*) from town_letters l where l.organisation = writer and l.sent_at > now() - interval '1 day') >= 20 then
    return 'tooMany';
  end if;
  insert into town_letters (bundle, town, organisation, address_print) values (of_bundle, to_town, writer, print);
  return 'kept';
end $$;
