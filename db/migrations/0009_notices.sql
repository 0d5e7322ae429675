CREATE TYPE "public"."mail_kind" AS ENUM('SCHEDULED', 'CHANGES', 'REMINDERS', 'DUTIES', 'POLLS', 'INVITATIONS');--> statement-breakpoint
CREATE TYPE "public"."mail_method" AS ENUM('REQUEST', 'CANCEL');--> statement-breakpoint
CREATE TYPE "public"."mail_state" AS ENUM('WAITING', 'HANDED', 'SENT', 'FAILED', 'DROPPED');--> statement-breakpoint
CREATE TYPE "public"."mail_wish" AS ENUM('ALWAYS', 'INVOLVED', 'NEVER');--> statement-breakpoint
CREATE TYPE "public"."notice_kind" AS ENUM('MEETING_SCHEDULED', 'MEETING_CHANGED', 'MEETING_CANCELLED', 'SERIES_SCHEDULED', 'SERIES_CHANGED', 'MEETING_NEARS', 'DUTY_NEARS', 'INVITED', 'POLL_CLOSED', 'TURN_UNTAKEN', 'SWAP_ASKED', 'SWAP_ACCEPTED', 'SWAP_DECLINED');--> statement-breakpoint
CREATE TYPE "public"."notice_topic" AS ENUM('SCHEDULED', 'CHANGES', 'REMINDERS', 'DUTIES', 'POLLS');--> statement-breakpoint
CREATE TABLE "invited" (
	"meeting_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kept" jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invited_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"state" "mail_state" DEFAULT 'WAITING' NOT NULL,
	"method" "mail_method",
	"tries" integer DEFAULT 0 NOT NULL,
	"try_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"handed_at" timestamp (3) with time zone,
	"problem" text,
	CONSTRAINT "mail_handed" CHECK (("mail"."state" in ('HANDED', 'SENT')) = ("mail"."handed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "mail_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"stops" "mail_kind",
	"answer" "reply_answer",
	"group_id" uuid,
	"meeting_id" uuid,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_link_form" CHECK ("mail_link"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "mail_link_says_one_thing" CHECK (("mail_link"."stops" is null) <> ("mail_link"."answer" is null) and ("mail_link"."answer" is null) = ("mail_link"."meeting_id" is null) and ("mail_link"."answer" is null) = ("mail_link"."group_id" is null))
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "notice_kind" NOT NULL,
	"key" text NOT NULL,
	"meeting_id" uuid,
	"series_id" uuid,
	"poll_id" uuid,
	"facts" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"is_shown" boolean NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notice_key" UNIQUE("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "notice_cursor" (
	"group_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_mute" (
	"person_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "notice_mute_person_id_group_id_pk" PRIMARY KEY("person_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "notice_setting" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"reminder_leads" integer[],
	"duty_leads" integer[],
	"invitations" boolean DEFAULT false NOT NULL,
	"hidden" "notice_topic"[] DEFAULT '{}' NOT NULL,
	"scheduled_mail" "mail_wish",
	"changes_mail" "mail_wish",
	"reminders_mail" "mail_wish",
	"duties_mail" "mail_wish",
	"polls_mail" "mail_wish"
);
--> statement-breakpoint
CREATE TABLE "notice_watch" (
	"id" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pending_change" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "told_meeting" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"series_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invited" ADD CONSTRAINT "invited_member" FOREIGN KEY ("group_id","person_id") REFERENCES "public"."member"("group_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_member" FOREIGN KEY ("group_id","person_id") REFERENCES "public"."member"("group_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_member" FOREIGN KEY ("group_id","person_id") REFERENCES "public"."member"("group_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_cursor" ADD CONSTRAINT "notice_cursor_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_mute" ADD CONSTRAINT "notice_mute_member" FOREIGN KEY ("group_id","person_id") REFERENCES "public"."member"("group_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_change" ADD CONSTRAINT "pending_change_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_meeting" ADD CONSTRAINT "told_meeting_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invited_member_index" ON "invited" USING btree ("group_id","person_id");--> statement-breakpoint
CREATE INDEX "mail_waiting_index" ON "mail" USING btree ("try_at") WHERE "mail"."state" = 'WAITING';--> statement-breakpoint
CREATE INDEX "mail_link_ends_index" ON "mail_link" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "mail_link_person_index" ON "mail_link" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mail_link_member_index" ON "mail_link" USING btree ("group_id","person_id");--> statement-breakpoint
CREATE INDEX "mail_link_meeting_index" ON "mail_link" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "notice_person_index" ON "notice" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "notice_unread_index" ON "notice" USING btree ("person_id") WHERE "notice"."is_shown" and "notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notice_member_index" ON "notice" USING btree ("group_id","person_id");--> statement-breakpoint
CREATE INDEX "notice_meeting_index" ON "notice" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "notice_series_index" ON "notice" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "notice_poll_index" ON "notice" USING btree ("poll_id");--> statement-breakpoint
CREATE INDEX "notice_mute_group_index" ON "notice_mute" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "pending_change_due_index" ON "pending_change" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "pending_change_group_index" ON "pending_change" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "told_meeting_group_index" ON "told_meeting" USING btree ("group_id","starts_at");