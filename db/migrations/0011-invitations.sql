-- Somebody who is asked into a bundle after it was proposed: by whom, and where the bundle has started, until when.
alter table participations
  add column invited_by uuid references organisations,
  add column answer_by date check (answer_by is null or invited_by is not null);

grant insert (invited_by, answer_by), delete on participations to allmende_app;

-- Whoever has asked further ones takes that back as long as they have not answered.
create policy questions_are_taken_back on participations for delete to allmende_app using (
  status = 'invited' and acts_for(invited_by, 'editing', 'bundles')
  and exists (select from bundles b where b.id = bundle and b.status in ('asking', 'started'))
);

-- What an organisation has entered of the offers to a bundle, as it was typed, and the address of its last result. Nobody else sees it.
create table offer_drafts (
  bundle uuid not null references bundles,
  organisation uuid not null references organisations,
  entry jsonb not null,
  result text,
  version integer not null default 1,
  changed_by uuid references persons on delete set null,
  changed_at timestamptz not null default now(),
  primary key (bundle, organisation)
);
create index offer_drafts_organisation on offer_drafts (organisation);
alter table offer_drafts enable row level security;
grant select, insert, update (entry, result, version, changed_by, changed_at) on offer_drafts to allmende_app;
create policy drafts_of_ones_own on offer_drafts for select to allmende_app using (organisation in (select my_line()));
create policy drafts_are_begun on offer_drafts for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'bundles') and changed_by = current_person() and exists (select from bundles b where b.id = bundle)
);
create policy drafts_go_on on offer_drafts for update to allmende_app
  using (acts_for(organisation, 'editing', 'bundles'))
  with check (acts_for(organisation, 'editing', 'bundles') and changed_by = current_person());

-- What a person has answered in bundles, wherever they act now: for the file with their own data. What those are called is told only
-- where they act for the organisation still; otherwise it is the id alone, because titles change and bundles go on.
create function my_bundle_answers() returns table (kind text, bundle text, organisation text, need text, answer text, reason text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.kind, case when s.id is null then b.id::text else b.title end, o.name, case when s.id is null then n.id::text else n.title end,
    a.answer, a.reason, a.at from (
    select 'participation' as kind, p.bundle, p.organisation, p.need, p.status as answer, p.reason, p.answered_at as at
      from participations p where p.answered_by = current_person()
    union all
    select 'lead', l.bundle, l.organisation, null, (select c.name from organisations c where c.id = l.choice), '', l.chosen_at
      from lead_choices l where l.chosen_by = current_person()
    union all
    select 'change', c.bundle, c.organisation, null, c.kind, '', c.created_at from bundle_changes c where c.proposed_by = current_person()
    union all
    select 'changeAnswer', c.bundle, r.organisation, null, case when r.consents then 'consents' else 'declines' end, '', r.answered_at
      from change_answers r join bundle_changes c on c.id = r.change where r.answered_by = current_person()
    union all
    select 'offers', d.bundle, d.organisation, null, null, '', d.changed_at from offer_drafts d where d.changed_by = current_person()
  ) a join bundles b on b.id = a.bundle join organisations o on o.id = a.organisation left join needs n on n.id = a.need
  left join standings_of(current_person()) s on s.id = heir_of(a.organisation)
  order by a.at, a.kind, b.id
$$;
