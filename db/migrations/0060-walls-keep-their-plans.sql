-- A function in plain SQL that row-level security calls is planned anew in every statement; one in PL/pgSQL once per connection.
-- Each keeps its words: those in plain SQL that PostgreSQL cannot put into the statement itself are turned, whatever they are called.
do $turn$
declare
  fixed record;
begin
  for fixed in
    select pg_get_functiondef(p.oid) as definition, p.prosrc as body, p.proretset as returns_set
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and l.lanname = 'sql'
      and (p.prosecdef or p.proconfig is not null) and p.prorettype <> 'void'::regtype
  loop
    execute replace(
      replace(fixed.definition, E'\n LANGUAGE sql\n', E'\n LANGUAGE plpgsql\n'),
      fixed.body,
      E'\n#variable_conflict use_column\nbegin\n  return '
        || case when fixed.returns_set then 'query' || fixed.body else '(' || fixed.body || ')' end || E';\nend '
    );
  end loop;
end $turn$;
