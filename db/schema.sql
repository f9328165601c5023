-- What all migrations together make. Written by npm run schema.

create table accounts (
  id uuid not null,
  person uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint accounts_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint accounts_pkey PRIMARY KEY (id)
);

create table api_answers (
  organisation uuid not null,
  key text not null,
  request_hash text not null,
  answer text not null,
  created_at timestamp with time zone not null default now(),
  constraint api_answers_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint api_answers_pkey PRIMARY KEY (organisation, key)
);

create table api_tokens (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  name text not null,
  scope text not null,
  token_hash text not null,
  beginning text not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  last_used_on date,
  constraint api_tokens_created_by_fkey FOREIGN KEY (created_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint api_tokens_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint api_tokens_pkey PRIMARY KEY (id),
  constraint api_tokens_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text, 'decide'::text]))),
  constraint api_tokens_token_hash_key UNIQUE (token_hash)
);

create table bundle_changes (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  bundle uuid not null,
  other uuid,
  title text not null,
  needs jsonb not null default '[]'::jsonb,
  organisation uuid not null,
  proposed_by uuid,
  created_at timestamp with time zone not null default now(),
  answer_by date not null,
  status text not null default 'proposed'::text,
  carried_out_at timestamp with time zone,
  carried_out_for uuid,
  result uuid,
  before jsonb,
  changed_at timestamp with time zone not null default clock_timestamp(),
  carried_out_steps jsonb,
  constraint bundle_changes_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id),
  constraint bundle_changes_carried_out_for_fkey FOREIGN KEY (carried_out_for) REFERENCES organisations(id),
  constraint bundle_changes_check CHECK ((other <> bundle)),
  constraint bundle_changes_check1 CHECK (((kind = 'merge'::text) = (other IS NOT NULL))),
  constraint bundle_changes_kind_check CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text]))),
  constraint bundle_changes_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint bundle_changes_other_fkey FOREIGN KEY (other) REFERENCES bundles(id),
  constraint bundle_changes_pkey PRIMARY KEY (id),
  constraint bundle_changes_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint bundle_changes_result_fkey FOREIGN KEY (result) REFERENCES bundles(id),
  constraint bundle_changes_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text, 'overtaken'::text, 'carriedOut'::text, 'undoing'::text, 'undone'::text]))),
  constraint bundle_changes_title_check CHECK (((length(title) >= 5) AND (length(title) <= 200)))
);

create table bundle_mail_mark (
  here boolean not null default true,
  told_until bigint not null,
  constraint bundle_mail_mark_here_check CHECK (here),
  constraint bundle_mail_mark_pkey PRIMARY KEY (here)
);

create table bundle_mail_refusals (
  person uuid not null,
  kind text not null,
  constraint bundle_mail_refusals_kind_check CHECK ((kind = ANY (ARRAY['answers'::text, 'course'::text, 'leaving'::text, 'messages'::text]))),
  constraint bundle_mail_refusals_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint bundle_mail_refusals_pkey PRIMARY KEY (person, kind)
);

create table bundle_mails (
  entry bigint not null,
  person uuid not null,
  claimed_until timestamp with time zone,
  tries integer not null default 0,
  constraint bundle_mails_entry_fkey FOREIGN KEY (entry) REFERENCES journal(id),
  constraint bundle_mails_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint bundle_mails_pkey PRIMARY KEY (entry, person)
);

create table bundle_steps (
  bundle uuid not null,
  steps bigint not null,
  constraint bundle_steps_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id) ON DELETE CASCADE,
  constraint bundle_steps_pkey PRIMARY KEY (bundle)
);

create table bundles (
  id uuid not null default gen_random_uuid(),
  title text not null,
  changed_at timestamp with time zone not null default clock_timestamp(),
  status text not null default 'asking'::text,
  proposer uuid not null,
  answer_by date not null,
  quorum integer not null,
  open boolean not null default true,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  successor uuid,
  begins_early boolean not null default false,
  constraint bundles_check CHECK ((successor <> id)),
  constraint bundles_pkey PRIMARY KEY (id),
  constraint bundles_proposer_fkey FOREIGN KEY (proposer) REFERENCES organisations(id),
  constraint bundles_quorum_check CHECK ((quorum >= 2)),
  constraint bundles_status_check CHECK ((status = ANY (ARRAY['asking'::text, 'started'::text, 'dissolved'::text, 'merged'::text]))),
  constraint bundles_successor_fkey FOREIGN KEY (successor) REFERENCES bundles(id)
);

create table capabilities (
  id text not null,
  field text not null,
  name text not null,
  description text not null,
  synonyms jsonb not null default '[]'::jsonb,
  dimension text not null default 'technology'::text,
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint capabilities_dimension_check CHECK ((dimension = ANY (ARRAY['technology'::text, 'organisation'::text, 'law'::text]))),
  constraint capabilities_id_check CHECK ((id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint capabilities_pkey PRIMARY KEY (id)
);

create table capability_proposals (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  proposed_by uuid,
  field text not null,
  name text not null,
  description text not null,
  synonyms jsonb not null default '[]'::jsonb,
  status text not null default 'open'::text,
  capability text,
  reason text not null default ''::text,
  decided_by uuid,
  created_at timestamp with time zone not null default now(),
  decided_at timestamp with time zone,
  constraint capability_proposals_capability_fkey FOREIGN KEY (capability) REFERENCES capabilities(id),
  constraint capability_proposals_check CHECK (((status = 'open'::text) = (decided_at IS NULL))),
  constraint capability_proposals_check1 CHECK (((status <> ALL (ARRAY['accepted'::text, 'merged'::text])) OR (capability IS NOT NULL))),
  constraint capability_proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint capability_proposals_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint capability_proposals_pkey PRIMARY KEY (id),
  constraint capability_proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint capability_proposals_status_check CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'merged'::text, 'declined'::text])))
);

create table catalogue_revision (
  here boolean not null default true,
  number bigint not null default 0,
  constraint catalogue_revision_here_check CHECK (here),
  constraint catalogue_revision_pkey PRIMARY KEY (here)
);

create table change_answers (
  change uuid not null,
  organisation uuid not null,
  consents boolean not null,
  answered_by uuid,
  answered_at timestamp with time zone not null default now(),
  constraint change_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint change_answers_change_fkey FOREIGN KEY (change) REFERENCES bundle_changes(id),
  constraint change_answers_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint change_answers_pkey PRIMARY KEY (change, organisation)
);

create table comments (
  id uuid not null default gen_random_uuid(),
  bundle uuid,
  need uuid,
  requirement text,
  organisation uuid not null,
  person uuid,
  text text not null,
  written_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone,
  constraint comments_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id),
  constraint comments_check CHECK ((num_nonnulls(bundle, need) = 1)),
  constraint comments_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  constraint comments_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint comments_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE SET NULL,
  constraint comments_pkey PRIMARY KEY (id),
  constraint comments_requirement_check CHECK (((length(requirement) >= 1) AND (length(requirement) <= 1000))),
  constraint comments_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);

create table computations (
  id text not null,
  input jsonb not null,
  status text not null,
  progress jsonb,
  result jsonb,
  refusal jsonb,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint computations_pkey PRIMARY KEY (id),
  constraint computations_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table curators (
  organisation uuid not null,
  since timestamp with time zone not null default now(),
  constraint curators_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint curators_pkey PRIMARY KEY (organisation)
);

create table evidence (
  id uuid not null default gen_random_uuid(),
  solution uuid not null,
  organisation uuid not null,
  kind text not null,
  title text not null,
  scheme text not null default ''::text,
  scheme_version text not null default ''::text,
  issuer text not null,
  version uuid,
  operating_model text,
  issued_on date not null,
  valid_until date,
  address text not null default ''::text,
  visibility text not null,
  revoked_on date,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint evidence_check CHECK ((valid_until >= issued_on)),
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['processorContract'::text, 'impactAssessment'::text, 'accessibilityReport'::text, 'securityCertificate'::text, 'penetrationTest'::text, 'testCampaign'::text, 'admissionList'::text]))),
  constraint evidence_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_solution_fkey FOREIGN KEY (solution) REFERENCES solutions(id) ON DELETE CASCADE,
  constraint evidence_version_fkey FOREIGN KEY (version) REFERENCES solution_versions(id) ON DELETE CASCADE,
  constraint evidence_visibility_check CHECK ((visibility = ANY (ARRAY['ownOrganisation'::text, 'publicBodies'::text, 'signedIn'::text, 'public'::text])))
);

create table evidence_alarms (
  evidence uuid not null,
  organisation uuid not null,
  days integer not null,
  constraint evidence_alarms_evidence_fkey FOREIGN KEY (evidence) REFERENCES evidence(id) ON DELETE CASCADE,
  constraint evidence_alarms_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint evidence_alarms_pkey PRIMARY KEY (evidence, organisation, days)
);

create table follows (
  id uuid not null default gen_random_uuid(),
  person uuid,
  organisation uuid,
  need uuid,
  query text,
  created_at timestamp with time zone not null default now(),
  seen_until timestamp with time zone not null default (clock_timestamp() - '00:00:00.000001'::interval),
  bundle uuid,
  constraint follows_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id) ON DELETE CASCADE,
  constraint follows_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint follows_one_subject CHECK ((num_nonnulls(need, query, bundle) = 1)),
  constraint follows_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint follows_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint follows_pkey PRIMARY KEY (id),
  constraint follows_query_check CHECK ((length(query) <= 1000)),
  constraint follows_somebody CHECK (((person IS NOT NULL) OR (organisation IS NOT NULL)))
);

create table identity_providers (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  domain text not null,
  role_claim text not null,
  role_of_claim jsonb not null default '{}'::jsonb,
  default_role text,
  connected_by uuid,
  approved_by uuid,
  approved_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  last_fault jsonb,
  stranger_fault jsonb,
  constraint identity_providers_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint identity_providers_connected_by_fkey FOREIGN KEY (connected_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint identity_providers_default_role_check CHECK ((default_role = ANY (ARRAY['reading'::text, 'editing'::text, 'deciding'::text, 'administering'::text]))),
  constraint identity_providers_organisation_domain_key UNIQUE (organisation, domain),
  constraint identity_providers_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint identity_providers_pkey PRIMARY KEY (id)
);

create table installation_secrets (
  name text not null,
  secret text not null,
  constraint installation_secrets_pkey PRIMARY KEY (name)
);

create table invitations (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  email text not null,
  role text not null,
  token_hash text not null,
  invited_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  declined_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint invitations_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['reading'::text, 'editing'::text, 'deciding'::text, 'administering'::text]))),
  constraint invitations_token_hash_key UNIQUE (token_hash)
);

create table join_requests (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  person uuid not null,
  role text not null,
  message text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  decided_at timestamp with time zone,
  decided_by uuid,
  approved boolean,
  constraint join_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint join_requests_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint join_requests_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint join_requests_pkey PRIMARY KEY (id),
  constraint join_requests_role_check CHECK ((role = ANY (ARRAY['reading'::text, 'editing'::text, 'deciding'::text, 'administering'::text])))
);

create table journal (
  id bigint not null,
  at timestamp with time zone not null,
  person uuid,
  organisation uuid,
  acting_for uuid,
  action text not null,
  subject_kind text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null,
  token uuid,
  constraint journal_hash_key UNIQUE (hash),
  constraint journal_pkey PRIMARY KEY (id)
);

create table later_questions (
  bundle uuid not null,
  need uuid not null,
  times integer not null,
  constraint later_questions_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id) ON DELETE CASCADE,
  constraint later_questions_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint later_questions_pkey PRIMARY KEY (bundle, need)
);

create table lead_choices (
  bundle uuid not null,
  organisation uuid not null,
  choice uuid,
  chosen_by uuid,
  chosen_at timestamp with time zone not null default now(),
  constraint lead_choices_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id),
  constraint lead_choices_choice_fkey FOREIGN KEY (choice) REFERENCES organisations(id),
  constraint lead_choices_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint lead_choices_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint lead_choices_pkey PRIMARY KEY (bundle, organisation)
);

create table mandates (
  id uuid not null default gen_random_uuid(),
  representative uuid not null,
  represented uuid not null,
  scope text not null,
  valid_from date not null,
  valid_until date,
  status text not null,
  proposed_by uuid,
  prepared_by uuid,
  decided_by uuid,
  revoked_by uuid,
  created_at timestamp with time zone not null default now(),
  decided_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint mandates_check CHECK ((representative <> represented)),
  constraint mandates_check1 CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint mandates_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint mandates_four_eyes CHECK (((decided_by IS NULL) OR ((decided_by IS DISTINCT FROM prepared_by) AND (decided_by IS DISTINCT FROM proposed_by)))),
  constraint mandates_pkey PRIMARY KEY (id),
  constraint mandates_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint mandates_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint mandates_representative_fkey FOREIGN KEY (representative) REFERENCES organisations(id),
  constraint mandates_represented_fkey FOREIGN KEY (represented) REFERENCES organisations(id),
  constraint mandates_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint mandates_scope_check CHECK ((scope = ANY (ARRAY['everything'::text, 'needs'::text, 'bundles'::text, 'figures'::text]))),
  constraint mandates_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'prepared'::text, 'active'::text, 'declined'::text, 'revoked'::text])))
);

create table memberships (
  person uuid not null,
  organisation uuid not null,
  role text not null,
  since timestamp with time zone not null default now(),
  constraint memberships_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint memberships_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint memberships_pkey PRIMARY KEY (person, organisation),
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['reading'::text, 'editing'::text, 'deciding'::text, 'administering'::text])))
);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

create table need_answers (
  need uuid not null,
  organisation uuid not null,
  solution uuid,
  text text not null,
  answered_at timestamp with time zone not null default clock_timestamp(),
  constraint need_answers_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint need_answers_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint need_answers_pkey PRIMARY KEY (need, organisation),
  constraint need_answers_solution_fkey FOREIGN KEY (solution) REFERENCES solutions(id) ON DELETE SET NULL
);

create table need_backgrounds (
  need uuid not null,
  used_today text not null default ''::text,
  contract_until date,
  budget_from bigint,
  budget_to bigint,
  constraint need_backgrounds_budget_from_check CHECK ((budget_from >= 0)),
  constraint need_backgrounds_check CHECK ((budget_to >= budget_from)),
  constraint need_backgrounds_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint need_backgrounds_pkey PRIMARY KEY (need)
);

create table need_capabilities (
  capability text not null,
  need uuid not null,
  constraint need_capabilities_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint need_capabilities_pkey PRIMARY KEY (capability, need)
);

create table need_clusters (
  centre uuid not null,
  needs jsonb not null,
  organisations integer not null,
  inhabitants bigint not null,
  urgency date,
  built_at timestamp with time zone not null default clock_timestamp(),
  constraint need_clusters_centre_fkey FOREIGN KEY (centre) REFERENCES needs(id) ON DELETE CASCADE,
  constraint need_clusters_pkey PRIMARY KEY (centre)
);

create table need_imports (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  person uuid,
  file_name text not null,
  content jsonb not null,
  taken jsonb not null default '[]'::jsonb,
  created_at timestamp with time zone not null default now(),
  token uuid,
  judging jsonb,
  judgement jsonb,
  columns jsonb,
  constraint need_imports_of_one CHECK ((num_nonnulls(person, token) = 1)),
  constraint need_imports_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint need_imports_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint need_imports_pkey PRIMARY KEY (id),
  constraint need_imports_token_fkey FOREIGN KEY (token) REFERENCES api_tokens(id) ON DELETE CASCADE
);

create table need_twins (
  need uuid not null,
  need_changed timestamp with time zone not null,
  searched_at timestamp with time zone not null default clock_timestamp(),
  twins jsonb not null,
  constraint need_twins_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint need_twins_pkey PRIMARY KEY (need)
);

create table need_vectors (
  need uuid not null,
  model text not null,
  text_hash text not null,
  vector bytea,
  made_at timestamp with time zone not null default clock_timestamp(),
  constraint need_vectors_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint need_vectors_pkey PRIMARY KEY (need)
);

create table needs (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  status text not null default 'draft'::text,
  title text not null default ''::text,
  aim text not null default ''::text,
  field text,
  services jsonb not null default '[]'::jsonb,
  requirements jsonb not null default '[]'::jsonb,
  cases integer,
  workplaces integer,
  deadline date,
  operating_models jsonb not null default '[]'::jsonb,
  visibility text not null default 'publicBodies'::text,
  bundle uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  opened_at timestamp with time zone,
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint needs_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id),
  constraint needs_cases_check CHECK ((cases >= 0)),
  constraint needs_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint needs_pkey PRIMARY KEY (id),
  constraint needs_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'open'::text, 'bundled'::text, 'beingMet'::text, 'met'::text, 'withdrawn'::text]))),
  constraint needs_visibility_check CHECK ((visibility = ANY (ARRAY['ownOrganisation'::text, 'bundleParticipants'::text, 'publicBodies'::text, 'signedIn'::text, 'public'::text]))),
  constraint needs_workplaces_check CHECK ((workplaces >= 0))
);

create table news_settings (
  person uuid not null,
  pace text not null default 'daily'::text,
  feed_hash text,
  feed_made_at timestamp with time zone,
  digested_at timestamp with time zone not null default now(),
  claimed_until timestamp with time zone,
  constraint news_settings_check CHECK (((feed_hash IS NULL) = (feed_made_at IS NULL))),
  constraint news_settings_feed_hash_key UNIQUE (feed_hash),
  constraint news_settings_pace_check CHECK ((pace = ANY (ARRAY['hourly'::text, 'daily'::text, 'weekly'::text, 'never'::text]))),
  constraint news_settings_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint news_settings_pkey PRIMARY KEY (person)
);

create table offer_drafts (
  bundle uuid not null,
  organisation uuid not null,
  entry jsonb not null,
  result text,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamp with time zone not null default now(),
  constraint offer_drafts_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id),
  constraint offer_drafts_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint offer_drafts_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint offer_drafts_pkey PRIMARY KEY (bundle, organisation)
);

create table offer_recipients (
  offer uuid not null,
  organisation uuid not null,
  constraint offer_recipients_offer_fkey FOREIGN KEY (offer) REFERENCES offers(id) ON DELETE CASCADE,
  constraint offer_recipients_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint offer_recipients_pkey PRIMARY KEY (offer, organisation)
);

create table offer_versions (
  offer uuid not null,
  number integer not null,
  terms jsonb not null,
  published_at timestamp with time zone not null default clock_timestamp(),
  constraint offer_versions_number_check CHECK ((number > 0)),
  constraint offer_versions_offer_fkey FOREIGN KEY (offer) REFERENCES offers(id) ON DELETE CASCADE,
  constraint offer_versions_pkey PRIMARY KEY (offer, number)
);

create table offers (
  id uuid not null default gen_random_uuid(),
  solution uuid not null,
  organisation uuid not null,
  status text not null default 'draft'::text,
  audience text not null default 'publicBodies'::text,
  number integer not null default 0,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint offers_audience_check CHECK ((audience = ANY (ARRAY['publicBodies'::text, 'named'::text]))),
  constraint offers_check CHECK (((status <> 'published'::text) OR (number > 0))),
  constraint offers_number_check CHECK ((number >= 0)),
  constraint offers_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint offers_pkey PRIMARY KEY (id),
  constraint offers_solution_fkey FOREIGN KEY (solution) REFERENCES solutions(id) ON DELETE CASCADE,
  constraint offers_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
);

create table organisation_keys (
  organisation uuid not null,
  kind text not null,
  key text not null,
  valid_from date not null,
  valid_until date,
  constraint organisation_keys_kind_check CHECK ((kind = ANY (ARRAY['ags'::text, 'ars'::text]))),
  constraint organisation_keys_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint organisation_keys_pkey PRIMARY KEY (organisation, kind, valid_from)
);

create table organisation_names (
  organisation uuid not null,
  name text not null,
  valid_until date not null,
  constraint organisation_names_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint organisation_names_pkey PRIMARY KEY (organisation, name, valid_until)
);

create table organisation_news (
  organisation uuid not null,
  pace text not null default 'never'::text,
  feed_hash text,
  feed_made_at timestamp with time zone,
  reading_key text not null default replace(((gen_random_uuid())::text || (gen_random_uuid())::text), '-'::text, ''::text),
  digested_at timestamp with time zone not null default now(),
  claimed_until timestamp with time zone,
  constraint organisation_news_check CHECK (((feed_hash IS NULL) = (feed_made_at IS NULL))),
  constraint organisation_news_feed_hash_key UNIQUE (feed_hash),
  constraint organisation_news_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint organisation_news_pace_check CHECK ((pace = ANY (ARRAY['hourly'::text, 'daily'::text, 'weekly'::text, 'never'::text]))),
  constraint organisation_news_pkey PRIMARY KEY (organisation),
  constraint organisation_news_reading_key_key UNIQUE (reading_key)
);

create table organisation_quantities (
  organisation uuid not null,
  unit text not null,
  capability text not null default ''::text,
  amount integer not null,
  low integer,
  high integer,
  as_of date not null,
  source text not null default ''::text,
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint organisation_quantities_amount_check CHECK (((amount >= 0) AND (amount <= 1000000000))),
  constraint organisation_quantities_check CHECK (((low >= 0) AND (low <= amount))),
  constraint organisation_quantities_check1 CHECK (((high >= amount) AND (high <= 1000000000))),
  constraint organisation_quantities_check2 CHECK (((low IS NULL) = (high IS NULL))),
  constraint organisation_quantities_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint organisation_quantities_pkey PRIMARY KEY (organisation, unit, capability)
);

create table organisations (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  name text not null,
  parent uuid,
  association uuid,
  inhabitants integer,
  square_kilometres double precision,
  latitude double precision,
  longitude double precision,
  source text,
  as_of date,
  invented boolean not null default false,
  vanished_on date,
  successor uuid,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint organisations_association_fkey FOREIGN KEY (association) REFERENCES organisations(id),
  constraint organisations_check CHECK (((successor IS NULL) OR (vanished_on IS NOT NULL))),
  constraint organisations_check1 CHECK ((successor <> id)),
  constraint organisations_inhabitants_check CHECK ((inhabitants >= 0)),
  constraint organisations_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'municipalAssociation'::text, 'county'::text, 'provider'::text, 'vendor'::text, 'land'::text, 'bund'::text, 'association'::text]))),
  constraint organisations_parent_fkey FOREIGN KEY (parent) REFERENCES organisations(id),
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_successor_fkey FOREIGN KEY (successor) REFERENCES organisations(id)
);

create table participations (
  bundle uuid not null,
  need uuid not null,
  organisation uuid not null,
  status text not null,
  reason text not null default ''::text,
  asked_at timestamp with time zone not null default now(),
  answered_by uuid,
  answered_at timestamp with time zone,
  leaves_on date,
  reminded_at timestamp with time zone,
  invited_by uuid,
  answer_by date,
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint participations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint participations_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id),
  constraint participations_check CHECK (((status <> 'joined'::text) OR (reason = ''::text))),
  constraint participations_check1 CHECK (((leaves_on IS NULL) OR (status = 'joined'::text))),
  constraint participations_check2 CHECK (((answer_by IS NULL) OR (invited_by IS NOT NULL))),
  constraint participations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES organisations(id),
  constraint participations_need_fkey FOREIGN KEY (need) REFERENCES needs(id),
  constraint participations_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint participations_pkey PRIMARY KEY (bundle, need),
  constraint participations_reason_check CHECK ((length(reason) <= 1000)),
  constraint participations_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'requested'::text, 'joined'::text, 'abstained'::text, 'declined'::text, 'lapsed'::text, 'refused'::text, 'withdrawn'::text, 'left'::text, 'released'::text, 'moved'::text])))
);

create table persons (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  second_factor boolean not null default false,
  operator boolean not null default false,
  invented boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint persons_email_key UNIQUE (email),
  constraint persons_pkey PRIMARY KEY (id)
);

create table profiles (
  organisation uuid not null,
  about text not null default ''::text,
  website text not null default ''::text,
  contact_email text not null default ''::text,
  visibility text not null default 'signedIn'::text,
  version integer not null default 1,
  constraint profiles_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint profiles_pkey PRIMARY KEY (organisation),
  constraint profiles_visibility_check CHECK ((visibility = ANY (ARRAY['ownOrganisation'::text, 'bundleParticipants'::text, 'publicBodies'::text, 'signedIn'::text, 'public'::text])))
);

create table rate_limits (
  id uuid not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limits_key_key UNIQUE (key),
  constraint rate_limits_pkey PRIMARY KEY (id)
);

create table refused_letters (
  address_print text not null,
  refused_at timestamp with time zone not null default clock_timestamp(),
  constraint refused_letters_address_print_check CHECK ((length(address_print) = 43)),
  constraint refused_letters_pkey PRIMARY KEY (address_print)
);

create table remembered_columns (
  organisation uuid not null,
  print text not null,
  headings jsonb not null,
  meanings jsonb not null,
  turned boolean not null,
  remembered_at timestamp with time zone not null default now(),
  constraint remembered_columns_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint remembered_columns_pkey PRIMARY KEY (organisation, print),
  constraint remembered_columns_print_check CHECK ((print ~ '^[0-9a-f]{64}$'::text))
);

create table second_factors (
  id uuid not null,
  person uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamp with time zone,
  constraint second_factors_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint second_factors_pkey PRIMARY KEY (id)
);

create table services (
  key text not null,
  catalogue text not null,
  name text not null,
  ozg_key text,
  ozg_name text,
  situation text,
  topic text,
  source text not null,
  constraint services_catalogue_check CHECK ((catalogue = ANY (ARRAY['leika'::text, 'ozg'::text]))),
  constraint services_key_check CHECK ((key ~ '^(99[0-9]{12}|[0-9]{5})$'::text)),
  constraint services_pkey PRIMARY KEY (key)
);

create table sessions (
  id uuid not null,
  person uuid not null,
  token text not null,
  organisation uuid,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  identity_provider uuid,
  provider_session text,
  constraint sessions_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint sessions_person_fkey FOREIGN KEY (person) REFERENCES persons(id) ON DELETE CASCADE,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token)
);

create table solution_ties (
  solution uuid not null,
  other uuid not null,
  kind text not null,
  constraint solution_ties_check CHECK ((solution <> other)),
  constraint solution_ties_kind_check CHECK ((kind = ANY (ARRAY['requires'::text, 'conflicts'::text]))),
  constraint solution_ties_other_fkey FOREIGN KEY (other) REFERENCES solutions(id) ON DELETE CASCADE,
  constraint solution_ties_pkey PRIMARY KEY (solution, other),
  constraint solution_ties_solution_fkey FOREIGN KEY (solution) REFERENCES solutions(id) ON DELETE CASCADE
);

create table solution_versions (
  id uuid not null default gen_random_uuid(),
  solution uuid not null,
  name text not null,
  released_on date,
  support_until date,
  constraint solution_versions_check CHECK ((support_until >= released_on)),
  constraint solution_versions_pkey PRIMARY KEY (id),
  constraint solution_versions_solution_fkey FOREIGN KEY (solution) REFERENCES solutions(id) ON DELETE CASCADE,
  constraint solution_versions_solution_name_key UNIQUE (solution, name)
);

create table solutions (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  status text not null default 'draft'::text,
  name text not null,
  summary text not null default ''::text,
  description text not null default ''::text,
  maker text not null default ''::text,
  field text not null,
  licence text not null default ''::text,
  source_code text not null default ''::text,
  website text not null default ''::text,
  operating_models jsonb not null default '[]'::jsonb,
  interfaces jsonb not null default '[]'::jsonb,
  capabilities jsonb not null default '[]'::jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  published_at timestamp with time zone,
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint solutions_check CHECK (((status = 'draft'::text) = (published_at IS NULL))),
  constraint solutions_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint solutions_pkey PRIMARY KEY (id),
  constraint solutions_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'discontinued'::text])))
);

create table town_letters (
  bundle uuid not null,
  town uuid not null,
  organisation uuid not null,
  address_print text not null,
  sent_at timestamp with time zone not null default clock_timestamp(),
  constraint town_letters_address_print_check CHECK ((length(address_print) = 43)),
  constraint town_letters_bundle_address_print_key UNIQUE (bundle, address_print),
  constraint town_letters_bundle_fkey FOREIGN KEY (bundle) REFERENCES bundles(id) ON DELETE CASCADE,
  constraint town_letters_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint town_letters_pkey PRIMARY KEY (bundle, town),
  constraint town_letters_town_fkey FOREIGN KEY (town) REFERENCES organisations(id)
);

create table unfitting_twins (
  need uuid not null,
  other uuid not null,
  organisation uuid not null,
  said_by uuid not null,
  said_at timestamp with time zone not null default clock_timestamp(),
  constraint unfitting_twins_check CHECK ((need <> other)),
  constraint unfitting_twins_need_fkey FOREIGN KEY (need) REFERENCES needs(id) ON DELETE CASCADE,
  constraint unfitting_twins_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint unfitting_twins_other_fkey FOREIGN KEY (other) REFERENCES needs(id) ON DELETE CASCADE,
  constraint unfitting_twins_pkey PRIMARY KEY (need, other),
  constraint unfitting_twins_said_by_fkey FOREIGN KEY (said_by) REFERENCES organisations(id)
);

create table unpublished_offers (
  offer uuid not null,
  terms jsonb not null,
  changed_at timestamp with time zone not null default clock_timestamp(),
  constraint unpublished_offers_offer_fkey FOREIGN KEY (offer) REFERENCES offers(id) ON DELETE CASCADE,
  constraint unpublished_offers_pkey PRIMARY KEY (offer)
);

create table verifications (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verifications_pkey PRIMARY KEY (id)
);

create table webhook_deliveries (
  id uuid not null default gen_random_uuid(),
  webhook uuid not null,
  event text not null,
  entry bigint,
  status text not null default 'waiting'::text,
  attempts integer not null default 0,
  answer text,
  created_at timestamp with time zone not null default now(),
  tried_at timestamp with time zone,
  constraint webhook_deliveries_pkey PRIMARY KEY (id),
  constraint webhook_deliveries_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'withheld'::text]))),
  constraint webhook_deliveries_webhook_entry_key UNIQUE (webhook, entry),
  constraint webhook_deliveries_webhook_fkey FOREIGN KEY (webhook) REFERENCES webhooks(id) ON DELETE CASCADE
);

create table webhooks (
  id uuid not null default gen_random_uuid(),
  organisation uuid not null,
  url text not null,
  events jsonb not null,
  paused boolean not null default false,
  reading_key text not null default replace(((gen_random_uuid())::text || (gen_random_uuid())::text), '-'::text, ''::text),
  seen_entry bigint not null default 0,
  version integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  secret_number integer not null default 1,
  old_secret_until timestamp with time zone,
  constraint webhooks_check CHECK (((old_secret_until IS NULL) OR (secret_number > 1))),
  constraint webhooks_created_by_fkey FOREIGN KEY (created_by) REFERENCES persons(id) ON DELETE SET NULL,
  constraint webhooks_organisation_fkey FOREIGN KEY (organisation) REFERENCES organisations(id),
  constraint webhooks_pkey PRIMARY KEY (id),
  constraint webhooks_reading_key_key UNIQUE (reading_key),
  constraint webhooks_secret_number_check CHECK ((secret_number >= 1))
);

CREATE INDEX accounts_person ON public.accounts USING btree (person);

CREATE INDEX api_tokens_organisation ON public.api_tokens USING btree (organisation);

CREATE INDEX bundle_changes_bundle ON public.bundle_changes USING btree (bundle);

CREATE INDEX bundle_changes_other ON public.bundle_changes USING btree (other) WHERE (other IS NOT NULL);

CREATE INDEX bundles_status ON public.bundles USING btree (status);

CREATE INDEX capability_proposals_organisation ON public.capability_proposals USING btree (organisation);

CREATE INDEX comments_bundle ON public.comments USING btree (bundle, written_at) WHERE (bundle IS NOT NULL);

CREATE INDEX comments_need ON public.comments USING btree (need, written_at) WHERE (need IS NOT NULL);

CREATE INDEX comments_organisation ON public.comments USING btree (organisation, written_at);

CREATE INDEX computations_unfinished ON public.computations USING btree (created_at) WHERE (status = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE INDEX evidence_organisation ON public.evidence USING btree (organisation);

CREATE INDEX evidence_solution ON public.evidence USING btree (solution);

CREATE INDEX evidence_valid_until ON public.evidence USING btree (valid_until) WHERE ((valid_until IS NOT NULL) AND (revoked_on IS NULL));

CREATE INDEX follows_bundle ON public.follows USING btree (bundle) WHERE (bundle IS NOT NULL);

CREATE INDEX follows_need ON public.follows USING btree (need) WHERE (need IS NOT NULL);

CREATE UNIQUE INDEX follows_once ON public.follows USING btree (person, COALESCE(organisation, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE((need)::text, (bundle)::text, query));

CREATE UNIQUE INDEX follows_once_for_all ON public.follows USING btree (organisation, COALESCE((need)::text, (bundle)::text, query)) WHERE (person IS NULL);

CREATE UNIQUE INDEX identity_providers_approved ON public.identity_providers USING btree (domain) WHERE (approved_at IS NOT NULL);

CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (organisation, email) WHERE ((accepted_at IS NULL) AND (declined_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX invitations_organisation ON public.invitations USING btree (organisation);

CREATE UNIQUE INDEX join_requests_open ON public.join_requests USING btree (organisation, person) WHERE (decided_at IS NULL);

CREATE INDEX join_requests_person ON public.join_requests USING btree (person);

CREATE INDEX journal_acting_for ON public.journal USING btree (acting_for);

CREATE INDEX journal_organisation ON public.journal USING btree (organisation);

CREATE INDEX journal_person ON public.journal USING btree (person);

CREATE INDEX journal_subject ON public.journal USING btree (subject_kind, subject);

CREATE INDEX mandates_representative ON public.mandates USING btree (representative);

CREATE INDEX mandates_represented ON public.mandates USING btree (represented);

CREATE INDEX memberships_organisation ON public.memberships USING btree (organisation);

CREATE INDEX need_answers_organisation ON public.need_answers USING btree (organisation);

CREATE INDEX need_capabilities_need ON public.need_capabilities USING btree (need);

CREATE INDEX need_imports_created_at ON public.need_imports USING btree (created_at);

CREATE INDEX need_twins_searched_at ON public.need_twins USING btree (searched_at);

CREATE INDEX need_vectors_made_at ON public.need_vectors USING btree (made_at);

CREATE INDEX needs_bundle ON public.needs USING btree (bundle) WHERE (bundle IS NOT NULL);

CREATE INDEX needs_changed_at ON public.needs USING btree (changed_at);

CREATE INDEX needs_listed ON public.needs USING btree (opened_at DESC, id) INCLUDE (status, visibility, organisation, bundle, field) WHERE (status <> 'draft'::text);

CREATE INDEX needs_of_organisation ON public.needs USING btree (organisation) INCLUDE (opened_at, id, status, visibility, bundle, field);

CREATE INDEX needs_status ON public.needs USING btree (status);

CREATE INDEX offer_drafts_organisation ON public.offer_drafts USING btree (organisation);

CREATE INDEX offer_recipients_organisation ON public.offer_recipients USING btree (organisation);

CREATE INDEX offers_organisation ON public.offers USING btree (organisation);

CREATE INDEX offers_solution ON public.offers USING btree (solution);

CREATE INDEX organisation_keys_key ON public.organisation_keys USING btree (kind, key);

CREATE INDEX organisations_association ON public.organisations USING btree (association) WHERE (association IS NOT NULL);

CREATE INDEX organisations_parent ON public.organisations USING btree (parent);

CREATE INDEX organisations_successor ON public.organisations USING btree (successor) WHERE (successor IS NOT NULL);

CREATE UNIQUE INDEX participations_joined ON public.participations USING btree (need) WHERE (status = 'joined'::text);

CREATE INDEX participations_organisation ON public.participations USING btree (organisation);

CREATE INDEX second_factors_person ON public.second_factors USING btree (person);

CREATE INDEX sessions_identity_provider ON public.sessions USING btree (identity_provider) WHERE (identity_provider IS NOT NULL);

CREATE INDEX sessions_person ON public.sessions USING btree (person);

CREATE INDEX solution_ties_other ON public.solution_ties USING btree (other);

CREATE INDEX solutions_changed_at ON public.solutions USING btree (changed_at);

CREATE INDEX solutions_organisation ON public.solutions USING btree (organisation);

CREATE INDEX town_letters_address ON public.town_letters USING btree (address_print, sent_at);

CREATE INDEX town_letters_organisation ON public.town_letters USING btree (organisation, sent_at);

CREATE INDEX unfitting_twins_other ON public.unfitting_twins USING btree (other, said_by);

CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);

CREATE INDEX webhook_deliveries_waiting ON public.webhook_deliveries USING btree (created_at) WHERE (status = 'waiting'::text);

CREATE INDEX webhooks_organisation ON public.webhooks USING btree (organisation);

