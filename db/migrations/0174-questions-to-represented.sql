-- How many questions are open to those whom the organisation acted for represents in bundles; what they are, its people see when they
-- act for each of them.
create function questions_to_represented() returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if coalesce(role_in(current_organisation()) not in ('deciding', 'administering'), true) then
    return 0;
  end if;
  return (
    select count(distinct (p.bundle, p.need))::integer from mandates d
    join participations p on p.organisation in (select line_of(heir_of(d.represented))) and p.status = 'invited'
    join bundles b on b.id = p.bundle
    where heir_of(d.representative) = current_organisation() and d.scope in ('everything', 'bundles') and d.status = 'active'
      and d.valid_from <= current_date and (d.valid_until is null or d.valid_until >= current_date)
      and coalesce(p.answer_by, b.answer_by) >= current_date
      and (b.status = 'asking' or (b.status = 'started' and p.answer_by is not null))
  );
end $$;
