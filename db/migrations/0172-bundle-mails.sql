-- Whoever takes part in a bundle hears by mail what becomes of it, each thing once. An entry of the journal is turned into one row for
-- each person to tell, in the transaction that moves the mark; a row goes when its mail has gone.
create table bundle_mail_mark (
  here boolean primary key default true check (here),
  told_until bigint not null
);
create table bundle_mails (
  entry bigint not null references journal,
  person uuid not null references persons on delete cascade,
  claimed_until timestamptz,
  tries integer not null default 0,
  primary key (entry, person)
);
-- Kinds that a person does not want.
create table bundle_mail_refusals (
  person uuid not null references persons on delete cascade,
  kind text not null check (kind in ('answers', 'course', 'leaving', 'messages')),
  primary key (person, kind)
);
alter table bundle_mail_mark enable row level security;
alter table bundle_mails enable row level security;
alter table bundle_mail_refusals enable row level security;
grant select, insert, delete on bundle_mail_refusals to allmende_app;
create policy own_wishes on bundle_mail_refusals for all to allmende_app
  using (person = current_person()) with check (person = current_person());
