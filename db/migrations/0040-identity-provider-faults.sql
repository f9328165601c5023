-- Why the latest visitor of an identity provider could not come in, for those who administer the organisation: {id, at, code, values}.
alter table identity_providers add column last_fault jsonb;
grant select (last_fault) on identity_providers to allmende_app;
