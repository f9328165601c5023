-- What an organisation knows anyway is told first, its own limit before anything that belongs to the address; an address that has refused and
-- one that has heard lately are one answer. Who is over the limit hears when the next letter may go.
drop function keep_town_letter(uuid, uuid, text);
create function keep_town_letter(of_bundle uuid, to_town uuid, print text, out outcome text, out possible_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  writer uuid := gatekeeper_of(of_bundle);
begin
  if not coalesce(acts_for(writer, 'deciding', 'bundles'), false) then
    outcome := 'notYours';
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('letters of ' || writer, 0));
  perform pg_advisory_xact_lock(hashtextextended('letters to ' || print, 0));
  select l.sent_at + interval '1 day' into possible_at from town_letters l
    where l.organisation = writer and l.sent_at > now() - interval '1 day' order by l.sent_at desc offset 19 limit 1;
  outcome := case
    when not exists (select from bundles b where b.id = of_bundle and b.status in ('asking', 'started')) then 'over'
    when not exists (select from towns_without_people(of_bundle) t where t.id = to_town) then 'notHere'
    when exists (select from town_letters l where l.bundle = of_bundle and (l.town = to_town or l.address_print = print)) then 'before'
    when possible_at is not null then 'tooMany'
    when exists (select from refused_letters r where r.address_print = print)
      or exists (select from town_letters l where l.address_print = print and l.sent_at > now() - interval '30 days') then 'notNow'
    else 'kept'
  end;
  if outcome = 'kept' then
    insert into town_letters (bundle, town, organisation, address_print) values (of_bundle, to_town, writer, print);
  end if;
end $$;
