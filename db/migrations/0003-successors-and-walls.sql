-- What belongs to an organisation belongs to its successor, however long the line: rows stay where they are, and whoever asks
-- for the successor asks for all of them.
create function line_of(organisation uuid) returns setof uuid language sql stable rows 2 security definer set search_path = public, pg_temp as $$
  with recursive line as (
    select line_of.organisation as id
    union select o.id from organisations o join line on o.successor = line.id
  )
  select id from line
$$;
-- Whether the one acts for the other today, told to those who belong to the one.
create or replace function represents(representative uuid, represented uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select role_in(represents.representative) is not null and heir_of(represents.represented) = represents.represented and exists (
    select from line_of(represents.representative) ours(id)
    join mandates m on m.representative = ours.id
    join line_of(represents.represented) theirs(id) on theirs.id = m.represented
    where m.status = 'active' and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
  )
$$;
create or replace function edits_for(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select edits(edits_for.organisation) or (is_mine(edits_for.organisation) and exists (
    select from line_of(current_organisation()) theirs(id)
    join mandates m on m.represented = theirs.id
    where m.scope = 'everything' and m.status = 'active'
      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
      and role_in(heir_of(m.representative)) in ('editing', 'deciding', 'administering')
  ))
$$;
create or replace function has_administrator(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from line_of(heir_of(has_administrator.organisation)) part(id)
    join memberships m on m.organisation = part.id where m.role = 'administering'
  )
$$;
create or replace function was_just_approved(person uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from join_requests r
    where r.person = was_just_approved.person and heir_of(r.organisation) = was_just_approved.organisation
      and r.approved and r.decided_at = now() and r.decided_by = current_person()
  )
$$;

-- Nobody takes an organisation's last administrator, whatever the query forgot. Deleting an account asks in delete_me.
create function guard_administrators() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  heir uuid := heir_of(old.organisation);
begin
  perform pg_advisory_xact_lock(hashtextextended('people of ' || heir, 0));
  if not has_administrator(heir) then
    raise exception 'an organisation would lose its last administrator' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger memberships_keep_an_administrator after update on memberships for each row
  when (current_user = 'allmende_app' and old.role = 'administering' and new.role <> 'administering') execute function guard_administrators();
create trigger memberships_leave_an_administrator after delete on memberships for each row
  when (current_user = 'allmende_app' and old.role = 'administering') execute function guard_administrators();

-- From here to the end of the transaction nobody else begins a mandate between these two.
create function lock_mandates(representative uuid, represented uuid) returns void language sql set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('mandate of ' || heir_of(lock_mandates.representative) || heir_of(lock_mandates.represented), 0))
$$;
-- One mandate between two organisations at a time. What both had before a merger stays until it is ended.
create function guard_new_mandate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_mandates(new.representative, new.represented);
  if exists (
    select from line_of(heir_of(new.representative)) ours(id)
    join mandates m on m.representative = ours.id
    join line_of(heir_of(new.represented)) theirs(id) on theirs.id = m.represented
    where m.id <> new.id and m.status in ('proposed', 'prepared', 'active') and (m.valid_until is null or m.valid_until >= current_date)
  ) then
    raise exception 'there is such a mandate' using errcode = 'unique_violation';
  end if;
  return null;
end $$;
-- After the row is in: only then its policy has said that it concerns one's own organisation.
create trigger mandates_one_at_a_time after insert on mandates for each row
  when (current_user = 'allmende_app') execute function guard_new_mandate();

-- Whom an entry of the journal names: who did it, and every person whose id stands in it.
create function people_in(entry journal) returns table (id uuid) language sql immutable set search_path = public, pg_temp as $$
  select word.value::uuid from (
    select entry.person::text as value
    union select entry.subject
    union select value from jsonb_each_text(case when jsonb_typeof(entry.before) = 'object' then entry.before else '{}' end)
    union select value from jsonb_each_text(case when jsonb_typeof(entry.after) = 'object' then entry.after else '{}' end)
  ) word
  where word.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;
create or replace function names_in_journal(entries bigint[]) returns table (id uuid, name text) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name from persons p where p.id in (
    select named.id from journal j cross join lateral people_in(j) named
    where j.id = any (entries) and (j.person = current_person() or is_mine(j.organisation) or is_mine(j.acting_for))
  )
$$;
-- An entry names only people whom its writer may see, or has just decided about: reading it tells no name that was hidden.
create or replace function guard_journal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_one record;
begin
  select e.id, e.hash into last_one from journal_end() e;
  if new.id <> coalesce(last_one.id, 0) + 1 or (last_one.id is not null and new.previous_hash <> last_one.hash) then
    raise exception 'not the next entry of the journal' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from people_in(new) named join persons p on p.id = named.id
    where p.id is distinct from new.person and not shares_organisation(p.id) and not exists (
      select from join_requests r where r.person = p.id and r.decided_at = now() and r.decided_by = current_person()
    )
  ) then
    raise exception 'the entry names somebody who cannot be seen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- Whoever is the last to administer an organisation hands that over before leaving, as long as there is somebody to take it.
create or replace function only_i_administer() returns table (id uuid, name text) language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select distinct heir_of(organisation) as id from memberships where person = current_person() and role = 'administering'),
  others as (
    select mine.id, m.role from mine cross join lateral line_of(mine.id) part(id)
    join memberships m on m.organisation = part.id and m.person <> current_person()
  )
  select o.id, o.name from organisations o
  where o.id in (select others.id from others) and o.id not in (select others.id from others where role = 'administering')
  order by o.name
$$;
-- Where nobody else is: what stays behind without people when I go.
create function only_i_belong_to() returns table (id uuid, name text) language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select distinct heir_of(organisation) as id from memberships where person = current_person())
  select o.id, o.name from mine join organisations o on o.id = mine.id
  where not exists (
    select from line_of(mine.id) part(id) join memberships m on m.organisation = part.id and m.person <> current_person()
  )
  order by o.name
$$;
