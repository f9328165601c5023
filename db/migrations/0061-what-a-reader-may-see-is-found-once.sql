-- Whom the caller acts for, with what goes with it, is found once in a transaction that only reads, and kept for the statements after
-- it under a seal: whoever has SQL alone can neither write such facts nor bring those of another transaction. A transaction that may
-- write asks anew each time, because what it writes may change the answer.
-- The secret of the seal is made when a server starts; until then each statement finds the facts by itself.

-- Few organisations have a successor.
create or replace function heir_of(organisation uuid) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  heir uuid := heir_of.organisation;
  successor uuid;
begin
  for step in 1..50 loop
    select o.successor into successor from organisations o where o.id = heir;
    if not found then
      return null;
    end if;
    exit when successor is null;
    heir := successor;
  end loop;
  return heir;
end $$;

create or replace function line_of(organisation uuid) returns setof uuid
language plpgsql stable security definer rows 2 set search_path = public, pg_temp as $$
begin
  if not exists (select from organisations o where o.successor = line_of.organisation) then
    return next line_of.organisation;
    return;
  end if;
  return query
  with recursive line as (
    select line_of.organisation as id
    union select o.id from organisations o join line on o.successor = line.id
  )
  select line.id from line;
end $$;

create or replace function current_key() returns table (id uuid, organisation uuid, scope text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  given text := current_setting('allmende.token', true);
begin
  if coalesce(given, '') = '' or current_person() is not null then
    return;
  end if;
  return query
  select t.id, heir_of(t.organisation), scope_of(t.id) from api_tokens t
  where t.token_hash = given and t.revoked_at is null and t.expires_at > now()
  union all
  select w.id, heir_of(w.organisation), 'read' from webhooks w where w.reading_key = given and not w.paused
  union all
  select n.organisation, heir_of(n.organisation), 'read' from organisation_news n where n.reading_key = given;
end $$;

-- What `current_organisation` says, found anew: the organisation that was named, where the caller may act for it.
create function organisation_acted_for() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named uuid := nullif(current_setting('allmende.organisation', true), '')::uuid;
begin
  if named is not null and (role_in(named) is not null
    or exists (select from memberships m where m.person = current_person() and represents(heir_of(m.organisation), named))) then
    return named;
  end if;
  return null;
end $$;

-- Nobody but the functions of the owner can ask for it.
create function seal_of(facts text) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text;
begin
  select s.secret into known from installation_secrets s where s.name = 'walls';
  return encode(sha256(convert_to(known || encode(sha256(convert_to(concat_ws('|', known, pg_backend_pid(),
    extract(epoch from now()), current_setting('allmende.person', true), current_setting('allmende.organisation', true),
    current_setting('allmende.token', true), seal_of.facts), 'UTF8')), 'hex'), 'UTF8')), 'hex');
end $$;
revoke execute on function seal_of(text) from public;

-- Organisation | whether it is a public body | its line | its bundles | what it is in each of them; null where the transaction may write.
create function facts_of_reader() returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  sealed text := current_setting('allmende.facts', true);
  facts text := substr(sealed, 65);
  named uuid;
begin
  if current_setting('transaction_read_only') = 'off' then
    return null;
  end if;
  if sealed <> '' and left(sealed, 64) = seal_of(facts) then
    return facts;
  end if;
  named := organisation_acted_for();
  if named is null then
    facts := '|false|{}|{}|{}';
  else
    select named || '|' || exists (select from organisations o where o.id = named and o.kind <> 'vendor')
      || '|' || line.ids::text || '|' || places.bundles::text || '|' || places.statuses::text into facts
    from (select array_agg(part.id) as ids from line_of(named) part(id)) line, lateral (
      select coalesce(array_agg(p.bundle), '{}') as bundles, coalesce(array_agg(p.status), '{}') as statuses
      from participations p where p.organisation = any (line.ids)
    ) places;
  end if;
  perform set_config('allmende.facts', seal_of(facts) || facts, true);
  return facts;
end $$;
revoke execute on function facts_of_reader() from public;

create or replace function current_organisation() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  facts text;
begin
  if coalesce(current_setting('allmende.organisation', true), '') = '' then
    return null;
  end if;
  facts := facts_of_reader();
  if facts is null then
    return organisation_acted_for();
  end if;
  return nullif(split_part(facts, '|', 1), '')::uuid;
end $$;

create or replace function is_public_body() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  facts text;
begin
  if coalesce(current_setting('allmende.organisation', true), '') = '' then
    return false;
  end if;
  facts := facts_of_reader();
  if facts is null then
    return exists (select from organisations o where o.id = organisation_acted_for() and o.kind <> 'vendor');
  end if;
  return split_part(facts, '|', 2)::boolean;
end $$;

create or replace function my_line() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  facts text;
  named uuid;
begin
  if coalesce(current_setting('allmende.organisation', true), '') = '' then
    return;
  end if;
  facts := facts_of_reader();
  if facts is not null then
    return query select unnest(split_part(facts, '|', 3)::uuid[]);
    return;
  end if;
  named := organisation_acted_for();
  if named is not null then
    return query select part.id from line_of(named) part(id);
  end if;
end $$;

create or replace function bundles_where_i_am(statuses text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  facts text;
begin
  if coalesce(current_setting('allmende.organisation', true), '') = '' then
    return;
  end if;
  facts := facts_of_reader();
  if facts is null then
    return query select p.bundle from participations p
      where p.organisation in (select my_line()) and p.status = any (bundles_where_i_am.statuses);
  else
    return query select place.bundle from unnest(split_part(facts, '|', 4)::uuid[], split_part(facts, '|', 5)::text[])
      as place (bundle, status) where place.status = any (bundles_where_i_am.statuses);
  end if;
end $$;

create or replace function is_mine(organisation uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine uuid := current_organisation();
begin
  return mine is not null and coalesce(is_mine.organisation = mine or heir_of(is_mine.organisation) = mine, false);
end $$;
