-- The day on which somebody last worked on the offers to a bundle: what they entered stays their own, that something goes on is
-- everybody's who sees the bundle.
create function last_offer_day(bundle uuid) returns date
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select max(d.changed_at)::date from offer_drafts d where d.bundle = last_offer_day.bundle);
end $$;
