CREATE TYPE "public"."outcome" AS ENUM('DECIDED', 'NO_BALLOTS', 'QUORUM_MISSED', 'WITHHELD');--> statement-breakpoint
CREATE TYPE "public"."afterwards" AS ENUM('BY_HAND', 'AT_ONCE');--> statement-breakpoint
CREATE TYPE "public"."electorate" AS ENUM('AT_OPENING', 'ALSO_LATER');--> statement-breakpoint
CREATE TYPE "public"."equal_ranks" AS ENUM('SHARE', 'SKIP', 'EXHAUST');--> statement-breakpoint
CREATE TYPE "public"."poll_kind" AS ENUM('NEXT_PAPERS', 'DATE', 'QUESTION');--> statement-breakpoint
CREATE TYPE "public"."quorum_missed" AS ENUM('NO_RESULT', 'EXTEND_ONCE');--> statement-breakpoint
CREATE TYPE "public"."secrecy" AS ENUM('HIDDEN', 'OPEN');--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'PLURALITY' BEFORE 'APPROVAL';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'SCORE';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'STAR';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'DOT';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'IRV';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'SCHULZE';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'RANKED_PAIRS';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'STV';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'PHRAGMEN';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'EQUAL_SHARES';--> statement-breakpoint
ALTER TYPE "public"."poll_method" ADD VALUE 'DATE';--> statement-breakpoint
ALTER TYPE "public"."tie_rule" ADD VALUE 'FACILITATOR' BEFORE 'LOT';--> statement-breakpoint
CREATE TABLE "ballot_draft" (
	"poll_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "ballot_draft_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "counted_ballot" (
	"poll_id" uuid NOT NULL,
	"secrecy" "secrecy" NOT NULL,
	"code" text NOT NULL,
	"content" jsonb NOT NULL,
	"person_id" uuid,
	CONSTRAINT "counted_ballot_poll_id_code_pk" PRIMARY KEY("poll_id","code"),
	CONSTRAINT "counted_ballot_person_of_open" CHECK (("counted_ballot"."secrecy" = 'OPEN') = ("counted_ballot"."person_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "turnout" (
	"poll_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "turnout_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "paper_credit" (
	"paper_id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"credits" jsonb NOT NULL,
	CONSTRAINT "paper_credit_not_empty" CHECK (jsonb_array_length("paper_credit"."credits") > 0)
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"poll_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"outcome" "outcome" NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voter" (
	"poll_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "voter_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "poll_option" ALTER COLUMN "nomination_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "poll_option" ALTER COLUMN "paper_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "group" ADD COLUMN "credit_cap" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "group" ADD COLUMN "credit_polls" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "nomination" ADD COLUMN "offers_to_present" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "receipt" text;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "kind" "poll_kind" DEFAULT 'NEXT_PAPERS' NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "seats" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "equal_ranks" "equal_ranks" DEFAULT 'SHARE' NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "max_score" integer;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "budget" integer;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "allow_blank" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "quorum_persons" integer;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "quorum_percent" integer;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "quorum_missed" "quorum_missed" DEFAULT 'NO_RESULT' NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "electorate" "electorate" DEFAULT 'ALSO_LATER' NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "secrecy" "secrecy" DEFAULT 'HIDDEN' NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "show_small" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "with_credit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "afterwards" "afterwards" DEFAULT 'BY_HAND' NOT NULL;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "plan" jsonb;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "extended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "turnout" integer;--> statement-breakpoint
ALTER TABLE "poll" ADD COLUMN "plan_failure" text;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "tie_place" integer;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "start_local" timestamp(0);--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "duration_minutes" integer;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "text" text;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "credit" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "seat" integer;--> statement-breakpoint
ALTER TABLE "poll_option" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
-- What was announced of polls until now: their numbers are always shown.
ALTER TABLE "poll" ALTER COLUMN "show_small" SET DEFAULT false;--> statement-breakpoint
UPDATE "poll_option" SET "tie_place" = "position" FROM "poll" WHERE "poll"."id" = "poll_id" AND "tie_rule" = 'WAITING_LONGEST';--> statement-breakpoint
UPDATE "poll_option" SET "seat" = 1, "meeting_id" = "poll"."meeting_id" FROM "poll" WHERE "winner_id" = "poll_option"."id";--> statement-breakpoint
UPDATE "ballot" SET
	"content" = jsonb_build_object('approvals', coalesce((
		SELECT jsonb_agg("option_id" ORDER BY "position") FROM "ballot_choice" JOIN "poll_option" ON "poll_option"."id" = "option_id" WHERE "ballot_id" = "ballot"."id"
	), '[]')),
	-- Sixteen of five random bits each; the sum keeps the draw within its row.
	"receipt" = (
		SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(uuid_send(gen_random_uuid()), 0) & 31), 1) || CASE WHEN "n" IN (4, 8, 12) THEN '-' ELSE '' END, '' ORDER BY "n")
		FROM generate_series(1, 16 + 0 * length("ballot"."id"::text)) AS "n"
	);--> statement-breakpoint
UPDATE "poll" SET "eligible" = coalesce("eligible", 0), "turnout" = (SELECT count(*) FROM "ballot" WHERE "poll_id" = "poll"."id") WHERE "state" <> 'OPEN';--> statement-breakpoint
WITH "closed" AS (
	SELECT "option"."id", "poll_id", "position", coalesce("approvals", 0) AS "votes", '“' || "paper"."title" || '”' AS "title", "winner_id", "turnout", "tie_rule",
		coalesce("approvals", 0) > 0 AND "approvals" = max("approvals") OVER "of_poll" AS "is_first",
		row_number() OVER ("of_poll" ORDER BY CASE WHEN "tie_rule" = 'LOT' THEN encode(sha256(convert_to("lot_seed" || "option"."id"::text, 'UTF8')), 'hex') END, "position") AS "place"
	FROM "poll_option" AS "option" JOIN "poll" ON "poll"."id" = "poll_id" JOIN "paper" ON "paper"."id" = "paper_id"
	WHERE "state" = 'CLOSED'
	WINDOW "of_poll" AS (PARTITION BY "poll_id")
), "pair" AS (
	SELECT "over"."poll_id", "over"."position", jsonb_agg("n" ORDER BY "under"."position") AS "row", max("n") AS "most"
	FROM "closed" AS "over" JOIN "closed" AS "under" ON "under"."poll_id" = "over"."poll_id" CROSS JOIN LATERAL (
		SELECT count(*) AS "n" FROM "ballot" WHERE "ballot"."poll_id" = "over"."poll_id" AND "content" -> 'approvals' ? "over"."id"::text AND NOT "content" -> 'approvals' ? "under"."id"::text
	) AS "preferring"
	GROUP BY "over"."poll_id", "over"."position"
), "pairs" AS (
	-- Methods that compare pairs choose nothing where no ballot tells two options apart.
	SELECT "poll_id", jsonb_agg("row" ORDER BY "position") AS "pairwise", max("most") > 0 AS "is_preferred" FROM "pair" GROUP BY "poll_id"
), "whole" AS (
	SELECT "poll_id", max("turnout") AS "turnout", max("votes") AS "most", CASE WHEN max("turnout") = 1 THEN '1 ballot' ELSE max("turnout") || ' ballots' END AS "of",
		jsonb_agg("id" ORDER BY "position") AS "options",
		jsonb_agg(jsonb_build_object('option', "id", 'votes', "votes") ORDER BY "position") AS "totals",
		jsonb_agg(jsonb_build_object('option', "id", 'votes', "votes") ORDER BY "id" IS NOT DISTINCT FROM "winner_id" DESC, "votes" DESC, "position") AS "rows",
		coalesce(jsonb_agg("id") FILTER (WHERE "id" = "winner_id"), '[]') AS "winners",
		max("title") FILTER (WHERE "id" = "winner_id") AS "winner",
		max("winner_id"::text) AS "winner_id",
		array_agg("title" ORDER BY "place") FILTER (WHERE "is_first") AS "names",
		coalesce(jsonb_agg("id" ORDER BY "place") FILTER (WHERE "is_first"), '[]') AS "first",
		count(*) FILTER (WHERE "is_first") > 1 AS "is_tied",
		max("tie_rule"::text) AS "tie_rule"
	FROM "closed" GROUP BY "poll_id"
), "told" AS (
	SELECT "whole".*, CASE WHEN "winner" IS NULL THEN jsonb_build_array('No ballot names an option, so nothing was chosen.') ELSE
		CASE WHEN "is_tied" THEN jsonb_build_array(
			array_to_string("names"[1:cardinality("names") - 1], ', ') || ' and ' || "names"[cardinality("names")] || ' are equal with ' || "most" || ' of ' || "of" || ' each; ' || "winner" || ' is chosen '
			|| CASE WHEN "tie_rule" = 'LOT' THEN 'by lot.' ELSE 'because it has waited longest in the pool.' END
		) ELSE '[]'::jsonb END || jsonb_build_array("winner" || ' won with ' || "most" || ' of ' || "of" || '.') END AS "sentences"
	FROM "whole"
)
INSERT INTO "tally" ("poll_id", "outcome", "content")
SELECT "poll_id", (CASE WHEN "winner" IS NULL THEN 'NO_BALLOTS' ELSE 'DECIDED' END)::"outcome",
	CASE WHEN "turnout" = 0 THEN jsonb_build_object('winners', '[]'::jsonb, 'sentence', 'No ballot was cast, so nothing was chosen.', 'counted', null)
	ELSE jsonb_build_object(
		'winners', "winners",
		'sentence', (SELECT string_agg("sentence", ' ' ORDER BY "n") FROM jsonb_array_elements_text("sentences") WITH ORDINALITY AS "one" ("sentence", "n")),
		'counted', jsonb_build_object(
			'ballots', "turnout",
			'abstentions', 0,
			'rows', "rows",
			'condorcetWinner', CASE WHEN NOT "is_tied" THEN "winner_id" END,
			'others', (SELECT jsonb_agg(jsonb_build_object('method', "method", 'winners', CASE WHEN "is_preferred" OR "n" > 2 THEN "winners" ELSE '[]' END, 'isTied', "is_tied" AND ("is_preferred" OR "n" > 2)) ORDER BY "n")
				FROM unnest(ARRAY['schulze', 'ranked-pairs', 'phragmen', 'equal-shares']) WITH ORDINALITY AS "other" ("method", "n")),
			'tally', jsonb_build_object(
				'method', 'approval',
				'options', "options",
				'winners', "winners",
				'ties', CASE WHEN "is_tied" THEN jsonb_build_array(jsonb_build_object('step', 'the totals', 'purpose', 'win', 'options', "first", 'chosen', "winner_id", 'brokenBy', "tie_rule")) ELSE '[]'::jsonb END,
				'rounds', jsonb_build_array(jsonb_build_object('kind', 'totals', 'rows', "totals")),
				'pairwise', "pairwise",
				'sentences', "sentences"
			)
		)
	) END
FROM "told" JOIN "pairs" USING ("poll_id");--> statement-breakpoint
INSERT INTO "counted_ballot" ("poll_id", "secrecy", "code", "content") SELECT "poll_id", 'HIDDEN', "receipt", "content" FROM "ballot" JOIN "poll" ON "poll"."id" = "poll_id" WHERE "state" = 'CLOSED' ORDER BY "receipt";--> statement-breakpoint
INSERT INTO "turnout" ("poll_id", "person_id") SELECT "poll_id", "person_id" FROM "ballot" JOIN "poll" ON "poll"."id" = "poll_id" WHERE "state" = 'CLOSED' ORDER BY "person_id";--> statement-breakpoint
DELETE FROM "ballot_choice" USING "poll" WHERE "poll"."id" = "poll_id" AND "state" <> 'OPEN';--> statement-breakpoint
DELETE FROM "ballot" USING "poll" WHERE "poll"."id" = "poll_id" AND "state" <> 'OPEN';--> statement-breakpoint
ALTER TABLE "ballot" ALTER COLUMN "content" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" ALTER COLUMN "receipt" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_choice" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "ballot_choice" CASCADE;--> statement-breakpoint
ALTER TABLE "ballot" DROP CONSTRAINT "ballot_unique";--> statement-breakpoint
ALTER TABLE "ballot" DROP CONSTRAINT "ballot_of_poll";--> statement-breakpoint
ALTER TABLE "poll" DROP CONSTRAINT "poll_winner_of_closed";--> statement-breakpoint
ALTER TABLE "poll" DROP CONSTRAINT "poll_meeting_id_meeting_id_fk";
--> statement-breakpoint
ALTER TABLE "poll" DROP CONSTRAINT "poll_winner";
--> statement-breakpoint
DROP INDEX "poll_meeting_unique";--> statement-breakpoint
ALTER TABLE "ballot" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id");--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_secrecy" UNIQUE("id","secrecy");--> statement-breakpoint
ALTER TABLE "ballot_draft" ADD CONSTRAINT "ballot_draft_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_draft" ADD CONSTRAINT "ballot_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_ballot" ADD CONSTRAINT "counted_ballot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_ballot" ADD CONSTRAINT "counted_ballot_poll" FOREIGN KEY ("poll_id","secrecy") REFERENCES "public"."poll"("id","secrecy") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turnout" ADD CONSTRAINT "turnout_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turnout" ADD CONSTRAINT "turnout_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_credit" ADD CONSTRAINT "paper_credit_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_credit" ADD CONSTRAINT "paper_credit_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally" ADD CONSTRAINT "tally_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voter" ADD CONSTRAINT "voter_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voter" ADD CONSTRAINT "voter_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "poll_option_meeting_unique" ON "poll_option" USING btree ("meeting_id");--> statement-breakpoint
ALTER TABLE "poll" DROP COLUMN "winner_id";--> statement-breakpoint
ALTER TABLE "poll" DROP COLUMN "meeting_id";--> statement-breakpoint
ALTER TABLE "poll_option" DROP COLUMN "approvals";--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_receipt_unique" UNIQUE("poll_id","receipt");--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_tie_place" UNIQUE("poll_id","tie_place");--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_seat" UNIQUE("poll_id","seat");--> statement-breakpoint
ALTER TABLE "group" ADD CONSTRAINT "group_credit" CHECK ("group"."credit_cap" >= 0 and "group"."credit_polls" >= 1);--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_ended_is_counted" CHECK (("poll"."state" = 'OPEN') = ("poll"."turnout" is null) and ("poll"."state" = 'OPEN') = ("poll"."eligible" is null));--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_seats" CHECK ("poll"."seats" >= 1);--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_quorum" CHECK ("poll"."quorum_persons" >= 1 and "poll"."quorum_percent" is null or "poll"."quorum_percent" between 1 and 100 and "poll"."quorum_persons" is null or "poll"."quorum_persons" is null and "poll"."quorum_percent" is null);--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_method_of_kind" CHECK (("poll"."kind" = 'DATE') = ("poll"."method"::text = 'DATE'));--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_score_of_method" CHECK (("poll"."max_score" is not null) = ("poll"."method"::text in ('SCORE', 'STAR')) and ("poll"."budget" is not null) = ("poll"."method"::text = 'DOT'));--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_plan_at_once" CHECK (("poll"."plan" is not null) = ("poll"."afterwards" = 'AT_ONCE'));--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_is_one_thing" CHECK (num_nonnulls("poll_option"."nomination_id", "poll_option"."starts_at", "poll_option"."text") = 1 and num_nulls("poll_option"."nomination_id", "poll_option"."paper_id") <> 1 and num_nulls("poll_option"."starts_at", "poll_option"."start_local", "poll_option"."zone", "poll_option"."duration_minutes") in (0, 4));--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_meeting_of_winner" CHECK ("poll_option"."meeting_id" is null or "poll_option"."seat" is not null);--> statement-breakpoint
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_credit" CHECK ("poll_option"."credit" >= 0);