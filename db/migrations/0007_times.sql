CREATE TYPE "public"."fit" AS ENUM('WORKS', 'IF_NEED_BE', 'NOT');--> statement-breakpoint
CREATE TABLE "availability" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"pattern" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "availability_pattern" CHECK (char_length("availability"."pattern") = 336 and "availability"."pattern" !~ '[^WIN]')
);
--> statement-breakpoint
CREATE TABLE "availability_exception" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"start_local" timestamp(0) NOT NULL,
	"end_local" timestamp(0) NOT NULL,
	"fit" "fit" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "availability_exception_span" CHECK ("availability_exception"."end_local" > "availability_exception"."start_local")
);
--> statement-breakpoint
CREATE TABLE "availability_hidden" (
	"person_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "availability_hidden_person_id_group_id_pk" PRIMARY KEY("person_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "slot_comment" (
	"option_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "slot_comment_option_id_person_id_pk" PRIMARY KEY("option_id","person_id"),
	CONSTRAINT "slot_comment_length" CHECK (char_length("slot_comment"."text") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "poll_option" DROP CONSTRAINT "poll_option_meeting_of_winner";--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "slot_seats" integer;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "presenter_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "availability" ADD CONSTRAINT "availability_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_exception" ADD CONSTRAINT "availability_exception_person_id_availability_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."availability"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_hidden" ADD CONSTRAINT "availability_hidden_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_hidden" ADD CONSTRAINT "availability_hidden_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_comment" ADD CONSTRAINT "slot_comment_option_id_poll_option_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."poll_option"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_comment" ADD CONSTRAINT "slot_comment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "availability_exception_index" ON "availability_exception" USING btree ("person_id","end_local");--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_slot_seats" CHECK ("poll"."slot_seats" is null or "poll"."slot_seats" >= 1 and "poll"."kind" = 'DATE' and "poll"."secrecy" = 'OPEN');--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_presenters" CHECK ("poll"."kind" = 'DATE' or "poll"."presenter_ids" = '{}');--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_meeting_of_winner" CHECK ("poll_option"."meeting_id" is null or "poll_option"."seat" is not null or "poll_option"."starts_at" is not null);