CREATE TABLE "passed_on" (
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"taken_up_in_id" uuid NOT NULL,
	"asked_by_id" uuid,
	"body" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"parked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "passed_on_meeting_id_question_id_pk" PRIMARY KEY("meeting_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_taken_up_in_id_meeting_id_fk" FOREIGN KEY ("taken_up_in_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passed_on" ADD CONSTRAINT "passed_on_asked_by_id_person_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;