CREATE TABLE "check_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"post_id" uuid
);
--> statement-breakpoint
CREATE TABLE "count_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"unit_zh" text DEFAULT '' NOT NULL,
	"unit_ru" text DEFAULT '' NOT NULL,
	"expected" integer,
	"post_id" uuid
);
--> statement-breakpoint
CREATE TABLE "day_signatures" (
	"day" text PRIMARY KEY NOT NULL,
	"by" uuid NOT NULL,
	"at" bigint NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"sum" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "emergencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"kind" text NOT NULL,
	"place_id" uuid,
	"place" text NOT NULL,
	"started_at" bigint NOT NULL,
	"post_id" uuid,
	"said" text DEFAULT '' NOT NULL,
	"hurt" integer DEFAULT 0 NOT NULL,
	"hurt_text" text DEFAULT '' NOT NULL,
	"fire_card" jsonb,
	"told" jsonb NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"damage" text DEFAULT '' NOT NULL,
	"measures" text DEFAULT '' NOT NULL,
	"ended_at" bigint,
	"ended_by" uuid,
	"is_open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instructions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"post_id" uuid,
	"given" text NOT NULL,
	"text" text NOT NULL,
	"done_at" bigint,
	"done_by" uuid,
	"is_open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"at" bigint NOT NULL,
	"written" jsonb NOT NULL,
	"by" uuid,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"what" text NOT NULL,
	"done" text NOT NULL,
	"outcome" text NOT NULL,
	"goes_on" boolean DEFAULT false NOT NULL,
	"room" text,
	"record_id" uuid,
	"number" text DEFAULT '' NOT NULL,
	"event" text DEFAULT '' NOT NULL,
	"corrects" uuid,
	"late" boolean DEFAULT false NOT NULL,
	"clock_back" boolean DEFAULT false NOT NULL,
	"folded" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"works" boolean NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"by" uuid,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_counts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"expected" integer,
	"counted" integer NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"by" uuid,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_instructions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"instruction_id" uuid NOT NULL,
	"ticked_by" uuid,
	"ticked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "shift_lifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"of" text NOT NULL,
	"by" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_matters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"written_at" bigint,
	"ticked_by" uuid,
	"ticked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "shift_refusals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shift_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" bigint NOT NULL,
	"signed_out_by" uuid,
	"signed_out_at" bigint
);
--> statement-breakpoint
CREATE TABLE "shift_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"begins" integer NOT NULL,
	"ends" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"post_id" uuid NOT NULL,
	"open_post" uuid,
	"template_zh" text NOT NULL,
	"template_ru" text NOT NULL,
	"day" text NOT NULL,
	"planned_from" bigint NOT NULL,
	"planned_until" bigint NOT NULL,
	"state" text NOT NULL,
	"people" jsonb NOT NULL,
	"opened" jsonb NOT NULL,
	"closed" jsonb,
	"closed_how" text,
	"overtime" bigint DEFAULT 0 NOT NULL,
	"came_from" uuid,
	"incoming" uuid,
	"unfit" boolean DEFAULT false NOT NULL,
	"unfit_reason" text DEFAULT '' NOT NULL,
	"relief" uuid,
	"signed_out_by" uuid,
	"signed_out_at" bigint,
	"signed_in_by" uuid,
	"signed_in_at" bigint,
	"sealed" text,
	"sum" text,
	"entries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "emergencies_number" ON "emergencies" USING btree ("number");--> statement-breakpoint
CREATE INDEX "emergencies_by_time" ON "emergencies" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "emergencies_open" ON "emergencies" USING btree ("is_open","started_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "instructions_number" ON "instructions" USING btree ("number");--> statement-breakpoint
CREATE INDEX "instructions_open" ON "instructions" USING btree ("is_open","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "log_entries_no" ON "log_entries" USING btree ("shift_id","no");--> statement-breakpoint
CREATE INDEX "log_entries_by_time" ON "log_entries" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "log_entries_of_record" ON "log_entries" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "log_entries_going_on" ON "log_entries" USING btree ("goes_on","post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shift_checks_of" ON "shift_checks" USING btree ("shift_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shift_counts_of" ON "shift_counts" USING btree ("shift_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shift_instructions_of" ON "shift_instructions" USING btree ("shift_id","instruction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shift_lifts_of" ON "shift_lifts" USING btree ("shift_id","kind","of");--> statement-breakpoint
CREATE UNIQUE INDEX "shift_matters_of" ON "shift_matters" USING btree ("shift_id","record_id");--> statement-breakpoint
CREATE INDEX "shift_matters_of_record" ON "shift_matters" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "shift_refusals_of" ON "shift_refusals" USING btree ("shift_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "shifts_number" ON "shifts" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "shifts_open" ON "shifts" USING btree ("open_post");--> statement-breakpoint
CREATE INDEX "shifts_of_post" ON "shifts" USING btree ("post_id","created_at","id");--> statement-breakpoint
CREATE INDEX "shifts_of_day" ON "shifts" USING btree ("day");--> statement-breakpoint
CREATE INDEX "shifts_by_time" ON "shifts" USING btree ("created_at","id");