ALTER TABLE "meeting" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "facilitator_id" uuid;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_facilitator_id_person_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passed_on_taken_up_index" ON "passed_on" USING btree ("taken_up_in_id");--> statement-breakpoint
CREATE INDEX "meeting_starts_index" ON "meeting" USING btree ("starts_at");