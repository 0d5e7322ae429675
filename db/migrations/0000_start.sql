CREATE EXTENSION IF NOT EXISTS citext;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TYPE "public"."joining" AS ENUM('INVITATION', 'REQUEST', 'OPEN');--> statement-breakpoint
CREATE TYPE "public"."reading" AS ENUM('MEMBERS', 'ANYONE');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('MEMBER', 'FACILITATOR', 'ADMIN', 'OWNER');--> statement-breakpoint
CREATE TYPE "public"."visibility" AS ENUM('SECRET', 'LISTED', 'PUBLIC');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('RUNNING', 'DONE', 'STOPPED', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."nomination_state" AS ENUM('WAITING', 'IN_POLL', 'CHOSEN', 'WITHDRAWN');--> statement-breakpoint
CREATE TYPE "public"."meeting_state" AS ENUM('SCHEDULED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."reply_answer" AS ENUM('YES', 'NO', 'MAYBE');--> statement-breakpoint
CREATE TYPE "public"."poll_method" AS ENUM('APPROVAL');--> statement-breakpoint
CREATE TYPE "public"."poll_state" AS ENUM('OPEN', 'CLOSED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."tie_rule" AS ENUM('WAITING_LONGEST', 'LOT');--> statement-breakpoint
CREATE TABLE "login" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"user_agent" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "login_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "login_secret_hash_form" CHECK ("login"."secret_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "login_ends" CHECK ("login"."expires_at" <= "login"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" "citext" NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email"),
	CONSTRAINT "person_name_length" CHECK (char_length("person"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"tries" timestamp (3) with time zone[] NOT NULL,
	"is_refused" boolean DEFAULT false NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "comment_of_thread" UNIQUE("thread_id","id"),
	CONSTRAINT "comment_body_length" CHECK (char_length("comment"."body") <= 20000 and ("comment"."deleted_at" is not null or char_length("comment"."body") >= 1))
);
--> statement-breakpoint
CREATE TABLE "comment_edit" (
	"comment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_edit_comment_id_version_pk" PRIMARY KEY("comment_id","version")
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"stream_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_stream_id_seq_pk" PRIMARY KEY("stream_id","seq"),
	CONSTRAINT "event_seq_positive" CHECK ("event"."seq" > 0)
);
--> statement-breakpoint
CREATE TABLE "stream" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"trimmed_seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" "citext" NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"zone" text NOT NULL,
	"visibility" "visibility" NOT NULL,
	"joining" "joining" NOT NULL,
	"reading" "reading" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_slug_unique" UNIQUE("slug"),
	CONSTRAINT "group_name_length" CHECK (char_length("group"."name") between 1 and 100),
	CONSTRAINT "group_slug_form" CHECK ("group"."slug" ~ '^[a-z0-9](-?[a-z0-9])*$' and char_length("group"."slug") between 2 and 60),
	CONSTRAINT "group_description_length" CHECK (char_length("group"."description") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"max_uses" integer,
	"uses" integer DEFAULT 0 NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_token_hash_form" CHECK ("invitation"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "invitation_uses" CHECK ("invitation"."uses" >= 0 and ("invitation"."max_uses" is null or ("invitation"."max_uses" >= 1 and "invitation"."uses" <= "invitation"."max_uses")))
);
--> statement-breakpoint
CREATE TABLE "join_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "join_request_unique" UNIQUE("group_id","person_id"),
	CONSTRAINT "join_request_message_length" CHECK (char_length("join_request"."message") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_unique" UNIQUE("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"nominated_by_id" uuid NOT NULL,
	"pitch" text DEFAULT '' NOT NULL,
	"state" "nomination_state" DEFAULT 'WAITING' NOT NULL,
	"nominated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "nomination_pitch_length" CHECK (char_length("nomination"."pitch") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"authors" text[] NOT NULL,
	"abstract" text DEFAULT '' NOT NULL,
	"url" text,
	"identifier" text,
	"search_text" text NOT NULL,
	"added_by_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "paper_title_length" CHECK (char_length("paper"."title") between 1 and 500),
	CONSTRAINT "paper_abstract_length" CHECK (char_length("paper"."abstract") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "paper_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"started_by_id" uuid NOT NULL,
	"state" "import_state" DEFAULT 'RUNNING' NOT NULL,
	"papers" jsonb NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"stop_asked_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "paper_import_counts" CHECK ("paper_import"."added" + "paper_import"."skipped" <= "paper_import"."total")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"paper_id" uuid,
	"title" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"start_local" timestamp(0) NOT NULL,
	"zone" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"place" text,
	"link" text,
	"note" text,
	"presenter_id" uuid,
	"state" "meeting_state" DEFAULT 'SCHEDULED' NOT NULL,
	"cancel_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_duration" CHECK ("meeting"."duration_minutes" between 5 and 1440),
	CONSTRAINT "meeting_title_length" CHECK (char_length("meeting"."title") <= 200)
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answer" "reply_answer" NOT NULL,
	"replied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reply_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"poll_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"cast_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ballot_unique" UNIQUE("poll_id","person_id"),
	CONSTRAINT "ballot_of_poll" UNIQUE("poll_id","id")
);
--> statement-breakpoint
CREATE TABLE "ballot_choice" (
	"ballot_id" uuid NOT NULL,
	"poll_id" uuid NOT NULL,
	"option_id" uuid NOT NULL,
	CONSTRAINT "ballot_choice_ballot_id_option_id_pk" PRIMARY KEY("ballot_id","option_id")
);
--> statement-breakpoint
CREATE TABLE "poll" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"title" text NOT NULL,
	"method" "poll_method" DEFAULT 'APPROVAL' NOT NULL,
	"tie_rule" "tie_rule" NOT NULL,
	"state" "poll_state" DEFAULT 'OPEN' NOT NULL,
	"opened_by_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"eligible" integer,
	"cancel_reason" text,
	"lot_seed_hash" text NOT NULL,
	"lot_seed" text NOT NULL,
	"winner_id" uuid,
	"meeting_id" uuid,
	CONSTRAINT "poll_cancelled_has_reason" CHECK (("poll"."state" = 'CANCELLED') = ("poll"."cancel_reason" is not null)),
	CONSTRAINT "poll_winner_of_closed" CHECK ("poll"."winner_id" is null or "poll"."state" = 'CLOSED'),
	CONSTRAINT "poll_closes_after_opening" CHECK ("poll"."closes_at" > "poll"."opened_at"),
	CONSTRAINT "poll_closed_has_time" CHECK (("poll"."state" = 'CLOSED') = ("poll"."closed_at" is not null)),
	CONSTRAINT "poll_title_length" CHECK (char_length("poll"."title") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "poll_option" (
	"id" uuid PRIMARY KEY NOT NULL,
	"poll_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"open_nomination_id" uuid,
	"approvals" integer,
	CONSTRAINT "poll_option_of_poll" UNIQUE("poll_id","id"),
	CONSTRAINT "poll_option_position" UNIQUE("poll_id","position"),
	CONSTRAINT "poll_option_nomination" UNIQUE("poll_id","nomination_id"),
	CONSTRAINT "poll_option_open_is_own" CHECK ("poll_option"."open_nomination_id" is null or "poll_option"."open_nomination_id" = "poll_option"."nomination_id")
);
--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent" FOREIGN KEY ("thread_id","parent_id") REFERENCES "public"."comment"("thread_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_edit" ADD CONSTRAINT "comment_edit_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_stream_id_stream_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."stream"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stream" ADD CONSTRAINT "stream_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_person_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominated_by_id_person_id_fk" FOREIGN KEY ("nominated_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_added_by_id_person_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_import" ADD CONSTRAINT "paper_import_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_import" ADD CONSTRAINT "paper_import_started_by_id_person_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_presenter_id_person_id_fk" FOREIGN KEY ("presenter_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_choice" ADD CONSTRAINT "ballot_choice_ballot" FOREIGN KEY ("poll_id","ballot_id") REFERENCES "public"."ballot"("poll_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_choice" ADD CONSTRAINT "ballot_choice_option" FOREIGN KEY ("poll_id","option_id") REFERENCES "public"."poll_option"("poll_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_opened_by_id_person_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_winner" FOREIGN KEY ("id","winner_id") REFERENCES "public"."poll_option"("poll_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "login_person_index" ON "login" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "login_expires_index" ON "login" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "throttle_ends_index" ON "throttle" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "comment_thread_index" ON "comment" USING btree ("thread_id","posted_at","id");--> statement-breakpoint
CREATE INDEX "comment_meeting_index" ON "comment" USING btree ("meeting_id","posted_at","id");--> statement-breakpoint
CREATE INDEX "comment_parent_index" ON "comment" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "thread_meeting_index" ON "thread" USING btree ("meeting_id","started_at","id");--> statement-breakpoint
CREATE INDEX "group_listing_index" ON "group" USING btree ("visibility","created_at","id");--> statement-breakpoint
CREATE INDEX "invitation_group_index" ON "invitation" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "join_request_group_index" ON "join_request" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "member_group_index" ON "member" USING btree ("group_id","joined_at","id");--> statement-breakpoint
CREATE INDEX "member_person_index" ON "member" USING btree ("person_id","joined_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_open_unique" ON "nomination" USING btree ("paper_id") WHERE "nomination"."state" in ('WAITING', 'IN_POLL');--> statement-breakpoint
CREATE INDEX "nomination_paper_index" ON "nomination" USING btree ("paper_id","state");--> statement-breakpoint
CREATE INDEX "nomination_pool_index" ON "nomination" USING btree ("group_id","state","nominated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_title_unique" ON "paper" USING btree ("group_id","title_key");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_identifier_unique" ON "paper" USING btree ("group_id","identifier");--> statement-breakpoint
CREATE INDEX "paper_group_index" ON "paper" USING btree ("group_id","added_at","id");--> statement-breakpoint
CREATE INDEX "paper_search_index" ON "paper" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "paper_import_group_index" ON "paper_import" USING btree ("group_id","started_at");--> statement-breakpoint
CREATE INDEX "meeting_group_index" ON "meeting" USING btree ("group_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meeting_paper_index" ON "meeting" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "reply_meeting_index" ON "reply" USING btree ("meeting_id","replied_at","person_id");--> statement-breakpoint
CREATE INDEX "ballot_choice_option_index" ON "ballot_choice" USING btree ("poll_id","option_id");--> statement-breakpoint
CREATE INDEX "poll_group_index" ON "poll" USING btree ("group_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "poll_due_index" ON "poll" USING btree ("closes_at") WHERE "poll"."state" = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "poll_meeting_unique" ON "poll" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_option_open_unique" ON "poll_option" USING btree ("open_nomination_id");