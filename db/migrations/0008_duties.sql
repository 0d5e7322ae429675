CREATE TYPE "public"."duty_kind" AS ENUM('PRESENTER', 'SCRIBE', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."swap_state" AS ENUM('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED');--> statement-breakpoint
CREATE TYPE "public"."turn_how" AS ENUM('ROTA', 'VOLUNTEER', 'BY_HAND', 'SWAP');--> statement-breakpoint
CREATE TABLE "duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"kind" "duty_kind" NOT NULL,
	"name" "citext" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "duty_name_length" CHECK (char_length("duty"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "leave" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "leave_days" CHECK ("leave"."last_day" >= "leave"."first_day")
);
--> statement-breakpoint
CREATE TABLE "rota" (
	"group_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "swap" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"asked_id" uuid,
	"note" text,
	"state" "swap_state" DEFAULT 'OPEN' NOT NULL,
	"taker_id" uuid,
	"declined_by_ids" uuid[] DEFAULT '{}' NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "swap_note_length" CHECK (char_length("swap"."note") <= 500)
);
--> statement-breakpoint
CREATE TABLE "turn" (
	"meeting_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid,
	"how" "turn_how",
	"reason" jsonb,
	"by_id" uuid,
	"taken_at" timestamp (3) with time zone,
	"passed_by_ids" uuid[] DEFAULT '{}' NOT NULL,
	"untaken_at" timestamp (3) with time zone,
	CONSTRAINT "turn_meeting_id_duty_id_pk" PRIMARY KEY("meeting_id","duty_id"),
	CONSTRAINT "turn_held" CHECK (("turn"."person_id" is null) = ("turn"."how" is null) and ("turn"."person_id" is not null or "turn"."taken_at" is null))
);
--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave" ADD CONSTRAINT "leave_member" FOREIGN KEY ("group_id","person_id") REFERENCES "public"."member"("group_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota" ADD CONSTRAINT "rota_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_asker_id_person_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_asked_id_person_id_fk" FOREIGN KEY ("asked_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_taker_id_person_id_fk" FOREIGN KEY ("taker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_turn" FOREIGN KEY ("meeting_id","duty_id") REFERENCES "public"."turn"("meeting_id","duty_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_group" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_duty_id_duty_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duty"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duty_name_unique" ON "duty" USING btree ("group_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_kind_unique" ON "duty" USING btree ("group_id","kind") WHERE "duty"."kind" <> 'OTHER';--> statement-breakpoint
CREATE INDEX "leave_member_index" ON "leave" USING btree ("group_id","person_id","first_day");--> statement-breakpoint
CREATE INDEX "rota_planned_index" ON "rota" USING btree ("planned_at");--> statement-breakpoint
CREATE INDEX "swap_turn_index" ON "swap" USING btree ("meeting_id","duty_id","asked_at");--> statement-breakpoint
CREATE INDEX "swap_group_index" ON "swap" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "swap_open_unique" ON "swap" USING btree ("meeting_id","duty_id") WHERE "swap"."state" = 'OPEN';--> statement-breakpoint
CREATE INDEX "turn_duty_index" ON "turn" USING btree ("duty_id");--> statement-breakpoint
CREATE INDEX "turn_person_index" ON "turn" USING btree ("person_id");