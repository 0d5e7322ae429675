CREATE TYPE "public"."hand_order" AS ENUM('FIRST_COME', 'LEAST_SPOKEN');--> statement-breakpoint
CREATE TYPE "public"."agenda_item_kind" AS ENUM('TALK', 'THINK_FIRST');--> statement-breakpoint
CREATE TYPE "public"."reaction_kind" AS ENUM('AGREE', 'DISAGREE', 'THANKS', 'INSIGHT', 'CONFUSED', 'FUN');--> statement-breakpoint
CREATE TYPE "public"."question_state" AS ENUM('OPEN', 'ANSWERED', 'PARKED');--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" "agenda_item_kind" NOT NULL,
	"title" text NOT NULL,
	"paper_id" uuid,
	"planned_minutes" integer NOT NULL,
	"position" integer NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"spent_ms" integer DEFAULT 0 NOT NULL,
	"current_since" timestamp (3) with time zone,
	"revealed_at" timestamp (3) with time zone,
	"added_by_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_item_title_length" CHECK (char_length("agenda_item"."title") between 1 and 200),
	CONSTRAINT "agenda_item_minutes" CHECK ("agenda_item"."planned_minutes" between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "course" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"facilitator_id" uuid,
	"scribe_id" uuid,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"current_item_id" uuid,
	"timer_ends_at" timestamp (3) with time zone,
	"timer_left_ms" integer,
	"comments_paused_at" timestamp (3) with time zone,
	"hand_order" "hand_order" DEFAULT 'FIRST_COME' NOT NULL,
	"order_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "course_timer" CHECK ("course"."timer_ends_at" is null or "course"."timer_left_ms" is null),
	CONSTRAINT "course_timer_left" CHECK ("course"."timer_left_ms" >= 0),
	CONSTRAINT "course_end" CHECK ("course"."ended_at" is null or "course"."started_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "thought" (
	"item_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thought_item_id_author_id_pk" PRIMARY KEY("item_id","author_id"),
	CONSTRAINT "thought_body_length" CHECK (char_length("thought"."body") between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "anchor" (
	"thread_id" uuid PRIMARY KEY NOT NULL,
	"paper_id" uuid NOT NULL,
	"text_version" integer NOT NULL,
	"page" integer,
	"quote" text NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"suffix" text DEFAULT '' NOT NULL,
	"start" integer,
	"end" integer,
	CONSTRAINT "anchor_quote_length" CHECK (char_length("anchor"."quote") between 1 and 2000 and char_length("anchor"."prefix") <= 200 and char_length("anchor"."suffix") <= 200),
	CONSTRAINT "anchor_place" CHECK ("anchor"."page" >= 1 and "anchor"."start" >= 0 and "anchor"."end" >= "anchor"."start")
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"mentioned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mention_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reaction" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"reacted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reaction_comment_id_kind_person_id_pk" PRIMARY KEY("comment_id","kind","person_id")
);
--> statement-breakpoint
CREATE TABLE "read_mark" (
	"person_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"read_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "read_mark_person_id_meeting_id_pk" PRIMARY KEY("person_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "hand" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"called_at" timestamp (3) with time zone,
	"lowered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "action_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid,
	"text" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"added_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "action_item_text_length" CHECK (char_length("action_item"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendance_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid,
	"text" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decision_text_length" CHECK (char_length("decision"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by_id" uuid,
	CONSTRAINT "minutes_meeting_id_pk" PRIMARY KEY("meeting_id"),
	CONSTRAINT "minutes_notes_length" CHECK (char_length("minutes"."notes") <= 100000)
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"paper_id" uuid,
	"asked_by_id" uuid NOT NULL,
	"is_anonymous" boolean NOT NULL,
	"body" text NOT NULL,
	"state" "question_state" DEFAULT 'OPEN' NOT NULL,
	"answer_id" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "question_body_length" CHECK (char_length("question"."body") between 1 and 2000),
	CONSTRAINT "question_answer" CHECK ("question"."answer_id" is null or "question"."state" = 'ANSWERED')
);
--> statement-breakpoint
CREATE TABLE "question_vote" (
	"question_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "question_vote_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "resolved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "resolved_by_id" uuid;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "paper" ADD COLUMN "text_versions" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_added_by_id_person_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_facilitator_id_person_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_scribe_id_person_id_fk" FOREIGN KEY ("scribe_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thought" ADD CONSTRAINT "thought_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thought" ADD CONSTRAINT "thought_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thought" ADD CONSTRAINT "thought_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand" ADD CONSTRAINT "hand_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand" ADD CONSTRAINT "hand_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand" ADD CONSTRAINT "hand_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_approved_by_id_person_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_id_person_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_answer_id_comment_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_vote" ADD CONSTRAINT "question_vote_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_vote" ADD CONSTRAINT "question_vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_item_meeting_index" ON "agenda_item" USING btree ("meeting_id","position","id");--> statement-breakpoint
CREATE INDEX "mention_person_index" ON "mention" USING btree ("person_id","mentioned_at","comment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_up_unique" ON "hand" USING btree ("meeting_id","person_id") WHERE "hand"."called_at" is null and "hand"."lowered_at" is null;--> statement-breakpoint
CREATE INDEX "hand_meeting_index" ON "hand" USING btree ("meeting_id","raised_at","id");--> statement-breakpoint
CREATE INDEX "action_item_meeting_index" ON "action_item" USING btree ("meeting_id","added_at","id");--> statement-breakpoint
CREATE INDEX "action_item_open_index" ON "action_item" USING btree ("group_id","added_at","id") WHERE "action_item"."done_at" is null;--> statement-breakpoint
CREATE INDEX "decision_meeting_index" ON "decision" USING btree ("meeting_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "question_meeting_index" ON "question" USING btree ("meeting_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "question_parked_index" ON "question" USING btree ("group_id","asked_at","id") WHERE "question"."state" = 'PARKED';--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolved_by_id_person_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;