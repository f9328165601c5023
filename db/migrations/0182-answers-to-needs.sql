-- What a provider or vendor says to a need that it may see: no offer, and for its owner alone.
create table need_answers (
  need uuid not null references needs on delete cascade,
  organisation uuid not null references organisations,
  solution uuid references solutions on delete set null,
  text text not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (need, organisation)
);
create index need_answers_organisation on need_answers (organisation);
alter table need_answers enable row level security;
grant select, insert, update (solution, text, answered_at), delete on need_answers to allmende_app;
create policy answers_to_mine_and_of_mine on need_answers for select to allmende_app using (
  organisation in (select my_line()) or need in (select n.id from needs n where n.organisation in (select my_line()))
);
create policy own_answers_add on need_answers for insert to allmende_app with check (
  acts_for(organisation, 'editing', 'everything')
  and exists (select from organisations o where o.id = need_answers.organisation and o.kind in ('provider', 'vendor'))
  and exists (select from needs n where n.id = need and n.status in ('open', 'bundled') and n.organisation not in (select my_line()))
  and (solution is null or is_shown(solution))
);
create policy own_answers_change on need_answers for update to allmende_app
  using (acts_for(organisation, 'editing', 'everything'))
  with check (acts_for(organisation, 'editing', 'everything') and (solution is null or is_shown(solution)));
create policy own_answers_remove on need_answers for delete to allmende_app using (acts_for(organisation, 'editing', 'everything'));
