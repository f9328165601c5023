-- By which identity provider somebody came in, and their session there: signing out there ends the one here.
-- Without a foreign key: that the identity provider is removed signs nobody out.
alter table sessions add column identity_provider uuid, add column provider_session text;
create index sessions_identity_provider on sessions (identity_provider) where identity_provider is not null;
