CREATE TYPE "public"."feed_meetings" AS ENUM('ALL', 'NOT_DECLINED', 'ACCEPTED');--> statement-breakpoint
CREATE TABLE "feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"group_id" uuid,
	"token_hash" text NOT NULL,
	"alarm_minutes" integer,
	"meetings" "feed_meetings" DEFAULT 'ALL' NOT NULL,
	"shows_cancelled" boolean DEFAULT true NOT NULL,
	"shows_duties" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "feed_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "feed_unique" UNIQUE NULLS NOT DISTINCT("person_id","group_id"),
	CONSTRAINT "feed_token_hash_form" CHECK ("feed"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "feed_alarm" CHECK ("feed"."alarm_minutes" between 0 and 10080)
);
--> statement-breakpoint
ALTER TABLE "feed" ADD CONSTRAINT "feed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed" ADD CONSTRAINT "feed_member" FOREIGN KEY ("group_id","person_id") REFERENCES "public"."member"("group_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_member_index" ON "feed" USING btree ("group_id","person_id");