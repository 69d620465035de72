CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "sites" ("id" text primary key, "name" text not null, "accent" text not null, "position" text not null, "origins" text not null, "identity_keys" text not null, "created_at" bigint not null, "hours" text, "languages" text default '[]' not null, "privacy_url" text, "texts" text default '{}' not null, "answer_within" integer default 180000 not null, "session_days" integer default 30 not null, "second_factor" integer default 0 not null, "audit_days" integer default 365 not null, "look" text default '{}' not null, "contact" text default '{}' not null, "retention" text default '{}' not null, "masking" text default '{}' not null, "reply_to" text);
CREATE TABLE "people" ("id" text primary key, "name" text not null, "email" text not null unique, "created_at" bigint not null, "picture" text, "short_name" text);
CREATE TABLE "memberships" ("site_id" text not null references "sites" ("id"), "person_id" text not null references "people" ("id"), "role" text not null, "availability" text not null, "slots" integer not null, "assigned_at" bigint not null, "until" bigint, "missed" integer default 0 not null, "set_because" text, "languages" text default '[]' not null, "teams" text default '[]' not null, "missed_since" bigint, constraint "memberships_key" primary key ("site_id", "person_id"));
CREATE INDEX "memberships_of_person" on "memberships" ("person_id");
CREATE TABLE "links" ("token_hash" text primary key, "purpose" text not null, "person_id" text, "expires_at" bigint not null, "used_at" bigint, "made_by" text, "email" text);
CREATE TABLE "sessions" ("token_hash" text primary key, "person_id" text not null references "people" ("id"), "csrf" text not null, "created_at" bigint not null, "used_at" bigint not null, "browser" text, "system" text, "fresh_at" bigint default 0 not null, "second_factor_at" bigint default 0 not null);
CREATE TABLE "visitors" ("site_id" text not null references "sites" ("id"), "id" text not null, "token_hash" text not null, "subject" text, "name" text, "email" text, "orders" text not null, "proven_at" bigint, "looking" text, "created_at" bigint not null, "reply_to" text, "forgotten_at" bigint, "answered" integer, constraint "visitors_key" primary key ("site_id", "id"), constraint "visitors_token" unique ("site_id", "token_hash"));
CREATE TABLE "conversations" ("site_id" text not null references "sites" ("id"), "id" text not null, "visitor_id" text not null, "visitor_name" text, "ref" text not null, "state" text not null, "state_since" bigint not null, "closed_by" text, "mode" text not null, "relation" text not null, "proof" text, "agent_id" text, "agent_name" text, "epoch" integer not null, "last_seq" integer not null, "last_public_seq" integer not null, "preview_seq" integer not null, "last_visitor_seq" integer not null, "last_at" bigint not null, "read_by_visitor" integer not null, "read_by_agent" integer not null, "wrote" text not null, "ask_at" bigint, "asked_seq" integer not null, "asked_at" bigint not null, "score" integer, "started_at" bigint not null, "language" text, "team_id" text, "team_name" text, "queue_at" bigint default 0 not null, "previous_agent_id" text, "offered_id" text, "offered_name" text, "offered_until" bigint, "declined" text default '[]' not null, "last_agent_at" bigint default 0 not null, "last_visitor_at" bigint default 0 not null, "quiet_since" bigint, "due_at" bigint, "answer_by" bigint, "called_at" bigint, "mailed_seq" integer default 0 not null, "forgotten_at" bigint, "joined_epoch" bigint default 0 not null, "public_since" bigint default 0 not null, "rings" integer default 0 not null, "moved" integer default 0 not null, "never_answered" integer default 0 not null, "unanswered_since" bigint, "answer_due_at" bigint, "first_answer_at" bigint, "reopened_at" bigint, constraint "conversations_key" primary key ("site_id", "id"));
CREATE UNIQUE INDEX "conversations_id" on "conversations" ("id");
CREATE INDEX "conversations_of_visitor" on "conversations" ("site_id", "visitor_id", "started_at");
CREATE INDEX "conversations_held" on "conversations" ("site_id", "agent_id") where "state" = 'open';
CREATE INDEX "conversations_to_ask" on "conversations" ("ask_at") where "ask_at" is not null;
CREATE UNIQUE INDEX "conversations_current" on "conversations" ("site_id", "visitor_id") where "state" <> 'closed';
CREATE TABLE "entries" ("site_id" text not null, "conversation_id" text not null, "seq" integer not null, "prev_public" integer not null, "kind" text not null, "v" integer not null, "author_kind" text not null, "author_id" text, "author_name" text, "client_id" text, "audience" text not null, "body" text, "at" bigint not null, "erased_at" bigint, constraint "entries_key" primary key ("site_id", "conversation_id", "seq"));
CREATE UNIQUE INDEX "entries_once" on "entries" ("site_id", "author_id", "client_id") where "client_id" is not null;
CREATE TABLE "ratings" ("site_id" text not null, "conversation_id" text not null, "asked_seq" integer not null, "asked_at" bigint not null, "relation" text not null, "agents" text not null, "format" text not null, "score" integer, "solved" text, "comment" text, "given_at" bigint, constraint "ratings_key" primary key ("site_id", "conversation_id", "asked_seq"));
CREATE INDEX "ratings_given" on "ratings" ("site_id", "given_at");
CREATE INDEX "conversations_due" on "conversations" ("due_at") where "due_at" is not null;
CREATE TABLE "teams" ("site_id" text not null references "sites" ("id"), "id" text not null, "name" text not null, "offers" integer not null, "created_at" bigint not null, constraint "teams_key" primary key ("site_id", "id"));
CREATE TABLE "leases" ("person_id" text primary key references "people" ("id"), "ends_at" bigint not null);
CREATE TABLE "told_waits" ("site_id" text not null, "conversation_id" text not null, "epoch" integer not null, "line" text not null, "told_at" bigint not null, "ahead" integer not null, "kind" text not null, "low" integer not null, "high" integer not null, "outcome" text, "ended_at" bigint, "meaning" text default 'taken' not null, "taken_at" bigint, constraint "told_waits_key" primary key ("site_id", "conversation_id", "epoch"));
CREATE TABLE "line_events" ("site_id" text not null, "line" text not null, "at" bigint not null, "kind" text not null, "waited" bigint not null, "waiting" integer not null, "slots" integer not null, "replied" bigint, "conversation_id" text not null);
CREATE TABLE "push_devices" ("endpoint" text primary key, "person_id" text not null references "people" ("id"), "name" text not null, "p256dh" text not null, "auth" text not null, "created_at" bigint not null, "rung_at" bigint);
CREATE INDEX "push_devices_of_person" on "push_devices" ("person_id");
CREATE TABLE "mail_links" ("token_hash" text primary key, "site_id" text not null, "visitor_id" text not null, "conversation_id" text not null, "made_at" bigint not null, "expires_at" bigint not null, "used_at" bigint);
CREATE INDEX "mail_links_by_time" on "mail_links" ("conversation_id", "made_at");
CREATE INDEX "conversations_waiting" on "conversations" ("state_since") where "state" = 'waiting';
CREATE TABLE "calls" ("person_id" text not null, "site_id" text not null, "at" bigint not null);
CREATE INDEX "calls_by_person" on "calls" ("person_id", "at");
CREATE TABLE "visitor_tokens" ("site_id" text not null, "token_hash" text not null, "visitor_id" text not null, "created_at" bigint not null, constraint "visitor_tokens_key" primary key ("site_id", "token_hash"));
CREATE TABLE "secrets" ("name" text primary key, "value" text not null);
CREATE TABLE "rebuilds" ("name" text primary key, "plan" text not null, "phase" text not null, "cursor" text, "rows" bigint not null, "total" bigint not null, "ends_as" text not null, "began_at" bigint not null, "ended_at" bigint);
CREATE INDEX "conversations_in_order" on "conversations" ("site_id", "state", "state_since", "id");
CREATE INDEX "line_events_in_order" on "line_events" ("site_id", "at", "conversation_id");
CREATE INDEX "told_waits_in_order" on "told_waits" ("site_id", "told_at", "conversation_id", "epoch");
CREATE INDEX "mail_links_of_visitor" on "mail_links" ("site_id", "visitor_id");
CREATE INDEX "visitor_tokens_of_visitor" on "visitor_tokens" ("site_id", "visitor_id");
CREATE INDEX "links_by_end" on "links" ("expires_at");
CREATE INDEX "sessions_by_use" on "sessions" ("used_at");
CREATE INDEX "sessions_by_time" on "sessions" ("created_at");
CREATE INDEX "mail_links_by_age" on "mail_links" ("made_at");
CREATE INDEX "calls_by_time" on "calls" ("at");
CREATE INDEX "visitors_answered" on "visitors" ("site_id", "id") where "answered" is not null;
CREATE INDEX "conversations_of_team" on "conversations" ("site_id", "team_id", "id") where "state" = 'closed' and "team_id" is not null;
CREATE INDEX "memberships_on_break" on "memberships" ("until") where "until" is not null;
CREATE TABLE "store_values" ("name" text primary key, "value" bigint not null);
CREATE INDEX "links_by_purpose" on "links" ("purpose");
CREATE TABLE "credits" ("site_id" text not null, "conversation_id" text not null, "asked_seq" integer not null, "person_id" text not null, "name" text not null, "first_seq" integer not null, constraint "credits_key" primary key ("site_id", "conversation_id", "asked_seq", "person_id"));
CREATE TABLE "return_links" ("site_id" text not null, "visitor_id" text not null, "token_hash" text not null, "expires_at" bigint not null, "openings" integer not null, constraint "return_links_key" primary key ("site_id", "visitor_id"));
CREATE UNIQUE INDEX "return_links_by_token" on "return_links" ("token_hash");
CREATE INDEX "return_links_by_end" on "return_links" ("expires_at");
CREATE INDEX "sessions_of_person" on "sessions" ("person_id");
CREATE INDEX "links_of_person" on "links" ("person_id");
CREATE TABLE "passwords" ("person_id" text primary key, "hash" text not null, "set_at" bigint not null);
CREATE TABLE "totps" ("person_id" text primary key, "secret" text not null, "set_at" bigint not null, "last_step" bigint not null);
CREATE TABLE "recovery_codes" ("person_id" text not null, "code_hash" text not null, "used_at" bigint, constraint "recovery_codes_key" primary key ("person_id", "code_hash"));
CREATE TABLE "tickets" ("token_hash" text primary key, "purpose" text not null, "person_id" text, "data" text not null, "expires_at" bigint not null);
CREATE INDEX "tickets_by_end" on "tickets" ("expires_at");
CREATE INDEX "tickets_of_person" on "tickets" ("person_id");
CREATE TABLE "passkeys" ("credential_id" text primary key, "person_id" text not null, "public_key" text not null, "counter" bigint not null, "transports" text not null, "rp_id" text not null, "name" text not null, "created_at" bigint not null, "used_at" bigint);
CREATE INDEX "passkeys_of_person" on "passkeys" ("person_id");
CREATE INDEX "passkeys_by_host" on "passkeys" ("rp_id");
CREATE TABLE "invitations" ("site_id" text not null, "id" text not null, "token_hash" text not null, "email" text, "name" text not null, "role" text not null, "teams" text not null, "languages" text not null, "slots" integer not null, "made_by" text not null, "made_at" bigint not null, "expires_at" bigint not null, "used_at" bigint, "used_by" text, "withdrawn_at" bigint, constraint "invitations_key" primary key ("site_id", "id"));
CREATE UNIQUE INDEX "invitations_by_token" on "invitations" ("token_hash");
CREATE INDEX "invitations_by_end" on "invitations" ("expires_at");
CREATE TABLE "setting_versions" ("site_id" text not null, "id" text not null, "setting" text not null, "before" text not null, "after" text not null, "at" bigint not null, "person_id" text not null, constraint "setting_versions_key" primary key ("site_id", "id"));
CREATE INDEX "setting_versions_of_site" on "setting_versions" ("site_id", "at");
CREATE INDEX "setting_versions_by_age" on "setting_versions" ("at");
CREATE TABLE "audit" ("site_id" text not null, "at" bigint not null, "id" text not null, "person_id" text, "action" text not null, "target" text, "details" text not null, constraint "audit_key" primary key ("site_id", "at", "id"));
CREATE TABLE "audit_retention" ("site_id" text primary key, "before" bigint not null, "dropped" bigint not null);
CREATE TRIGGER audit_is_never_changed before update on audit
			begin select raise(abort, 'the audit log is only added to'); end;
CREATE TRIGGER audit_is_kept before delete on audit
			when not exists (
				select 1 from audit_retention as r
				where r.site_id = old.site_id and old.at < r.before
			)
			begin select raise(abort, 'the audit log is only added to'); end;
CREATE TRIGGER audit_is_never_replaced before insert on audit
			when exists (
				select 1 from audit as a
				where a.site_id = new.site_id and a.at = new.at and a.id = new.id
			)
			begin select raise(abort, 'the audit log is only added to'); end;
CREATE TABLE "files" ("id" text primary key, "person_id" text not null, "drop_at" bigint, "site_id" text);
CREATE INDEX "files_of_person" on "files" ("person_id");
CREATE INDEX "files_by_end" on "files" ("drop_at");
CREATE INDEX "files_of_site" on "files" ("site_id");
CREATE TABLE "seen_origins" ("site_id" text not null, "origin" text not null, "listed" integer not null, "script" text, "first_at" bigint not null, "last_at" bigint not null, constraint "seen_origins_key" primary key ("site_id", "origin"));
CREATE INDEX "seen_origins_by_age" on "seen_origins" ("listed", "last_at");
CREATE TABLE "identity_key_uses" ("site_id" text not null, "kid" text not null, "used_at" bigint not null, constraint "identity_key_uses_key" primary key ("site_id", "kid"));
CREATE TABLE "hidden_values" ("site_id" text not null, "visitor_id" text not null, "client_id" text not null, "at" integer not null, "value" text not null, "erase_at" bigint not null, constraint "hidden_values_key" primary key ("site_id", "visitor_id", "client_id", "at"));
CREATE INDEX "hidden_values_by_end" on "hidden_values" ("erase_at");
CREATE INDEX "conversations_by_ref" on "conversations" ("site_id", "ref");
CREATE INDEX visitors_by_email on visitors (site_id, lower("email")) where lower("email") is not null;
CREATE INDEX visitors_by_reply_to on visitors (site_id, lower("reply_to")) where lower("reply_to") is not null;
CREATE INDEX "conversations_to_erase" on "conversations" ("site_id", "state_since") where "state" = 'closed' and "forgotten_at" is null;
CREATE INDEX "ratings_with_comment" on "ratings" ("site_id", "given_at") where "comment" is not null;
CREATE INDEX "visitors_by_age" on "visitors" ("site_id", "created_at", "id") where "forgotten_at" is null;
insert into kysely_migration values ('001-first', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('002-routing', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('003-privacy', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('004-texts', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('005-rebuilds', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('006-indexes', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('007-store-values', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('008-sign-in', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('009-credits', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('010-joined', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('011-attention', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('012-waits', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('013-return-links', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('014-accounts', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('015-audit', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('016-files', '2026-11-28T00:00:00.000Z');
insert into kysely_migration values ('017-shop', '2026-11-28T00:00:00.000Z');
insert into kysely_migration_lock values ('migration_lock', 0);
