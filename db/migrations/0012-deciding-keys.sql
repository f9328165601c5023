-- A new secret of a webhook follows from its number; the one before it goes on signing until then.
alter table webhooks
  add column secret_number integer not null default 1 check (secret_number >= 1),
  add column old_secret_until timestamptz check (old_secret_until is null or secret_number > 1);
grant select (secret_number, old_secret_until), update (secret_number, old_secret_until) on webhooks to allmende_app;

-- A key that decides: made for that by a person who decides, who stays responsible for what is answered with it. Where that person
-- decides no longer in the organisation, the key only writes.
alter table api_tokens drop constraint api_tokens_scope_check;
alter table api_tokens add constraint api_tokens_scope_check check (scope in ('read', 'write', 'decide'));

create function decides_in(person uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from memberships m where m.person = decides_in.person and m.role in ('deciding', 'administering')
      and heir_of(m.organisation) = heir_of(decides_in.organisation)
  )
$$;
create function scope_of(token uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case when t.scope = 'decide' and not decides_in(t.created_by, t.organisation) then 'write' else t.scope end
  from api_tokens t where t.id = scope_of.token
$$;
-- Who stands behind an answer: the person, or whoever made the key that decides; nobody where a key only writes.
create function answering_person() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(current_person(), (
    select t.created_by from api_tokens t join current_key() k on k.id = t.id where k.scope = 'decide'
  ))
$$;
create or replace function role_in(organisation uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select m.role from memberships m where m.person = current_person() and heir_of(m.organisation) = role_in.organisation
      order by array_position(array['administering', 'deciding', 'editing', 'reading'], m.role) limit 1),
    (select case k.scope when 'decide' then 'deciding' when 'write' then 'editing' else 'reading' end from current_key() k
      where k.organisation = role_in.organisation)
  )
$$;
-- Mandates are for people alone to decide.
create or replace function decides(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select current_person() is not null and is_mine(decides.organisation)
    and coalesce(role_in(current_organisation()) in ('deciding', 'administering'), false)
$$;
create or replace function curates() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select answering_person() is not null
    and exists (select from curators c where heir_of(c.organisation) = current_organisation())
    and coalesce(role_in(current_organisation()) in ('editing', 'deciding', 'administering'), false)
$$;
create or replace function manages_webhooks(organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select administers(manages_webhooks.organisation)
    or (is_mine(manages_webhooks.organisation) and exists (select from current_key() k where k.scope <> 'read'))
$$;

alter policy answers_are_kept on api_answers with check (
  organisation in (select k.organisation from current_key() k where k.scope <> 'read')
);
alter policy answers_are_forgotten on api_answers using (
  organisation in (select k.organisation from current_key() k where k.scope <> 'read')
);
alter policy programs_are_named on journal with check (
  person is null and acting_for is null and exists (
    select from current_key() k where k.id = journal.token and k.scope <> 'read' and k.organisation = journal.organisation
  )
);

alter policy participants_choose on lead_choices with check (
  acts_for(organisation, 'deciding', 'bundles') and chosen_by = answering_person()
  and is_in_bundle(organisation, bundle) and (choice is null or is_in_bundle(choice, bundle))
);
alter policy participants_choose_again on lead_choices with check (
  acts_for(organisation, 'deciding', 'bundles') and chosen_by = answering_person()
  and is_in_bundle(organisation, bundle) and (choice is null or is_in_bundle(choice, bundle))
);
-- A key that only writes proposes as well, and nobody in particular has done it.
alter policy participants_propose on bundle_changes with check (
  acts_for(organisation, 'editing', 'bundles') and proposed_by is not distinct from answering_person() and status = 'proposed'
  and answer_by > current_date
  and (is_in_bundle(organisation, bundle) or is_in_bundle(organisation, other))
  and exists (select from bundles b where b.id = bundle and b.status = 'started')
  and (other is null or exists (select from bundles b where b.id = other and b.status = 'started'))
);
alter policy participants_answer on change_answers with check (
  acts_for(organisation, 'deciding', 'bundles') and answered_by = answering_person() and exists (
    select from bundle_changes c where c.id = change and c.status = 'proposed'
      and (is_in_bundle(organisation, c.bundle) or is_in_bundle(organisation, c.other))
  )
);
alter policy participants_answer_again on change_answers with check (
  acts_for(organisation, 'deciding', 'bundles') and answered_by = answering_person()
  and exists (select from bundle_changes c where c.id = change and c.status = 'proposed')
);

alter policy editors_propose on capability_proposals with check (
  acts_for(organisation, 'editing', 'needs') and is_public_body() and proposed_by is not distinct from answering_person()
);
alter policy curators_decide on capability_proposals
  with check (status <> 'open' and decided_by = answering_person() and decided_at = now());

-- A table that a program has sent waits for its key alone.
alter table need_imports
  alter column person drop not null,
  add column token uuid references api_tokens on delete cascade,
  add constraint need_imports_of_one check (num_nonnulls(person, token) = 1);
create policy imports_of_programs on need_imports to allmende_app using (
  token in (select k.id from current_key() k where k.scope <> 'read') and acts_for(organisation, 'editing', 'needs')
  and created_at > now() - interval '2 hours'
);
