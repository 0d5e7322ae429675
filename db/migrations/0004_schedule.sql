CREATE TABLE "exception" (
	"series_id" uuid NOT NULL,
	"original_local" timestamp(0) NOT NULL,
	CONSTRAINT "exception_series_id_original_local_pk" PRIMARY KEY("series_id","original_local")
);
--> statement-breakpoint
CREATE TABLE "group_break" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_break_days" CHECK ("group_break"."last_day" >= "group_break"."first_day"),
	CONSTRAINT "group_break_name_length" CHECK (char_length("group_break"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"continues_id" uuid,
	"title" text,
	"start_local" timestamp(0) NOT NULL,
	"zone" text NOT NULL,
	"rule" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"place" text,
	"link" text,
	"note" text,
	"slots" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"made_until" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "series_duration" CHECK ("series"."duration_minutes" between 5 and 1440),
	CONSTRAINT "series_title_length" CHECK (char_length("series"."title") <= 200),
	CONSTRAINT "series_rule_length" CHECK (char_length("series"."rule") between 6 and 500)
);
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "original_local" timestamp(0);--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "own_fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "exception" ADD CONSTRAINT "exception_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_break" ADD CONSTRAINT "group_break_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_continues_id_series_id_fk" FOREIGN KEY ("continues_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_break_index" ON "group_break" USING btree ("group_id","first_day","id");--> statement-breakpoint
CREATE INDEX "series_group_index" ON "series" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "series_made_index" ON "series" USING btree ("made_until");--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_occurrence" UNIQUE("series_id","original_local");--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_of_series" CHECK (("meeting"."series_id" is null) = ("meeting"."original_local" is null));