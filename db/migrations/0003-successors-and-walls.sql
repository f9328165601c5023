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
