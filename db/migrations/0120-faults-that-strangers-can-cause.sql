-- Whoever has no account at an identity provider can fail there as well: that stands apart from what the provider itself has said.
alter table identity_providers add column stranger_fault jsonb;
grant select (stranger_fault) on identity_providers to allmende_app;
