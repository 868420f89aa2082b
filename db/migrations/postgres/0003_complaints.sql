CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"added_at" bigint NOT NULL,
	"added_by" uuid
);
--> statement-breakpoint
CREATE TABLE "complaint_categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"department_id" uuid,
	"dispute" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"asked_at" bigint NOT NULL,
	"asked_by" uuid,
	"until" bigint NOT NULL,
	"reason" text NOT NULL,
	"decided_at" bigint,
	"decided_by" uuid,
	"approved" boolean,
	"approved_by" text DEFAULT '' NOT NULL,
	"remark" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"opened_at" bigint NOT NULL,
	"department_id" uuid,
	"instruction" text DEFAULT '' NOT NULL,
	"sent_at" bigint,
	"signed_at" bigint,
	"signed_by" text DEFAULT '' NOT NULL,
	"returned_at" bigint,
	"result" text DEFAULT '' NOT NULL,
	"measures" text DEFAULT '' NOT NULL,
	"checked_at" bigint,
	"checked_by" uuid,
	"told_at" bigint,
	"told" text DEFAULT '' NOT NULL,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"state" text NOT NULL,
	"contact_id" uuid,
	"channel" text NOT NULL,
	"received_at" bigint NOT NULL,
	"said" text NOT NULL,
	"category_id" uuid NOT NULL,
	"place_id" uuid,
	"place" text NOT NULL,
	"happened_at" bigint,
	"against_kind" text NOT NULL,
	"against_department_id" uuid,
	"against_merchant_id" uuid,
	"against" text NOT NULL,
	"cause" text NOT NULL,
	"harm" text NOT NULL,
	"party_id" uuid,
	"merchant_id" uuid,
	"person_name" text NOT NULL,
	"phone" text,
	"spoken" text NOT NULL,
	"kind" text NOT NULL,
	"wants" text NOT NULL,
	"wants_text" text NOT NULL,
	"reply_wanted" boolean NOT NULL,
	"wanted_by" bigint,
	"same_as_id" uuid,
	"times_raised" integer DEFAULT 1 NOT NULL,
	"validity" text,
	"severity" text,
	"class" text,
	"express" boolean NOT NULL,
	"judged_at" bigint,
	"judged_by" uuid,
	"judged_reason" text DEFAULT '' NOT NULL,
	"contested" boolean DEFAULT false NOT NULL,
	"contested_reason" text DEFAULT '' NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"taken_up_at" bigint,
	"taken_up_by" uuid,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" bigint,
	"round" integer DEFAULT 1 NOT NULL,
	"department_id" uuid,
	"archive_number" text,
	"archived_at" bigint,
	"outcome" text,
	"taken_by" uuid NOT NULL,
	"policy" jsonb NOT NULL,
	"major_at" bigint,
	"is_open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contents" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"thumb" text,
	"put_at" bigint NOT NULL,
	"kept" boolean DEFAULT false NOT NULL,
	"bytes" "bytea"
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid,
	"outcome" text NOT NULL,
	"remark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"staff_id" uuid NOT NULL,
	"week" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"sent_at" bigint,
	"read_at" bigint,
	"read_by" uuid,
	"read_remark" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mediations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"held_at" bigint,
	"mediator" text NOT NULL,
	"customer_says" text NOT NULL,
	"merchant_says" text NOT NULL,
	"merchant_person" text NOT NULL,
	"proposals" text NOT NULL,
	"outcome" text NOT NULL,
	"agreement_zh" text NOT NULL,
	"agreement_ru" text NOT NULL,
	"advised" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"clock_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"given_at" bigint NOT NULL,
	"owed_by" text NOT NULL,
	"department_id" uuid
);
--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "round" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "owed_by" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "department_id" uuid;--> statement-breakpoint
CREATE INDEX "attachments_of_record" ON "attachments" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "attachments_by_hash" ON "attachments" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "contents_loose" ON "contents" USING btree ("kept","put_at");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_categories_code" ON "complaint_categories" USING btree ("code");--> statement-breakpoint
CREATE INDEX "complaint_extensions_of" ON "complaint_extensions" USING btree ("complaint_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_rounds_no" ON "complaint_rounds" USING btree ("complaint_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_number" ON "complaints" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_archive_number" ON "complaints" USING btree ("archive_number");--> statement-breakpoint
CREATE INDEX "complaints_by_time" ON "complaints" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "complaints_open" ON "complaints" USING btree ("is_open","created_at","id");--> statement-breakpoint
CREATE INDEX "complaints_archived" ON "complaints" USING btree ("archived_at","id");--> statement-breakpoint
CREATE INDEX "complaints_major" ON "complaints" USING btree ("is_open","major_at");--> statement-breakpoint
CREATE INDEX "complaints_of_party" ON "complaints" USING btree ("party_id","created_at");--> statement-breakpoint
CREATE INDEX "complaints_of_department" ON "complaints" USING btree ("department_id","created_at","id");--> statement-breakpoint
CREATE INDEX "complaints_of_clerk" ON "complaints" USING btree ("taken_by","created_at");--> statement-breakpoint
CREATE INDEX "complaints_same" ON "complaints" USING btree ("same_as_id");--> statement-breakpoint
CREATE INDEX "complaints_archived_of_department" ON "complaints" USING btree ("department_id","archived_at","id");--> statement-breakpoint
CREATE INDEX "complaints_of_category" ON "complaints" USING btree ("category_id","created_at","id");--> statement-breakpoint
CREATE INDEX "follow_ups_of_record" ON "follow_ups" USING btree ("record_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "journals_week" ON "journals" USING btree ("staff_id","week");--> statement-breakpoint
CREATE INDEX "journals_by_week" ON "journals" USING btree ("week");--> statement-breakpoint
CREATE UNIQUE INDEX "mediations_of" ON "mediations" USING btree ("complaint_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("clock_id","kind","at","owed_by");--> statement-breakpoint
CREATE INDEX "notices_by_time" ON "notices" USING btree ("given_at","id");--> statement-breakpoint
CREATE INDEX "clocks_owed" ON "clocks" USING btree ("runs","owed_by","due_at");