-- Towns that have nobody here hear of a bundle by one mail, to an address that somebody types. The address itself is kept nowhere: only
-- its print, a hash with a secret of this installation, so that none is written to twice, and none that wants no more.
create table town_letters (
  bundle uuid not null references bundles on delete cascade,
  town uuid not null references organisations,
  -- Who had it written.
  organisation uuid not null references organisations,
  address_print text not null check (length(address_print) = 43),
  sent_at timestamptz not null default clock_timestamp(),
  primary key (bundle, town),
  unique (bundle, address_print)
);
create index town_letters_organisation on town_letters (organisation, sent_at);
alter table town_letters enable row level security;
grant select (bundle, town, organisation, sent_at) on town_letters to allmende_app;
create policy letters_of_mine on town_letters for select to allmende_app using (organisation in (select my_line()));

create table refused_letters (
  address_print text primary key check (length(address_print) = 43),
  refused_at timestamptz not null default clock_timestamp()
);
alter table refused_letters enable row level security;

-- Municipalities of the counties of those who are asked or in, in which nobody is here and for which nobody acts; for whoever decides who comes into the bundle.
create function towns_without_people(of_bundle uuid)
returns table (id uuid, name text, inhabitants integer, county text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(acts_for(gatekeeper_of(of_bundle), 'deciding', 'bundles'), false) then
    return;
  end if;
  return query
    with region as (
      select distinct c.id, c.name from participations p join organisations o on o.id = heir_of(p.organisation)
      join organisations c on c.kind = 'county' and c.id in (o.id, o.parent)
      where p.bundle = of_bundle
    )
    select t.id, t.name, t.inhabitants, r.name from organisations t join region r on r.id = t.parent
    where t.kind = 'municipality' and t.vanished_on is null and t.successor is null
      and not exists (select from memberships m where m.organisation = t.id)
      and not exists (
        select from mandates d where heir_of(d.represented) = t.id and d.status = 'active'
          and (d.valid_until is null or d.valid_until >= current_date)
      )
      and not exists (select from participations p where p.bundle = of_bundle and heir_of(p.organisation) = t.id)
    order by t.name collate "und-x-icu", t.id limit 500;
end $$;

-- Keeps that a town is written to; tells why not, where it may not be.
create function keep_town_letter(of_bundle uuid, to_town uuid, print text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  writer uuid := gatekeeper_of(of_bundle);
begin
  if not coalesce(acts_for(writer, 'deciding', 'bundles'), false) then
    return 'notYours';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('letters of ' || writer, 0));
  if not exists (select from bundles b where b.id = of_bundle and b.status in ('asking', 'started')) then
    return 'over';
  elsif not exists (select from towns_without_people(of_bundle) t where t.id = to_town) then
    return 'notHere';
  elsif exists (select from refused_letters r where r.address_print = print) then
    return 'refused';
  elsif exists (select from town_letters l where l.bundle = of_bundle and (l.town = to_town or l.address_print = print)) then
    return 'before';
  elsif (select count(*) from town_letters l where l.organisation = writer and l.sent_at > now() - interval '1 day') >= 20 then
    return 'tooMany';
  end if;
  insert into town_letters (bundle, town, organisation, address_print) values (of_bundle, to_town, writer, print);
  return 'kept';
end $$;
