CREATE TABLE "equipment_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"device" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"at" bigint NOT NULL,
	"written_at" bigint NOT NULL,
	"by" uuid,
	"fault" uuid,
	"mended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "plan_outcomes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slot_key" text NOT NULL,
	"kind" text NOT NULL,
	"planned_at" bigint NOT NULL,
	"programme_id" uuid NOT NULL,
	"script_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"by" uuid,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"programme_id" uuid NOT NULL,
	"script_id" uuid,
	"seconds" integer NOT NULL,
	"season" uuid,
	"rule" jsonb NOT NULL,
	"exceptions" jsonb NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_seasons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "air_requests" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "air_requests" ADD COLUMN "approved_at" bigint;--> statement-breakpoint
ALTER TABLE "as_run" ADD COLUMN "slot_key" text;--> statement-breakpoint
ALTER TABLE "as_run" ADD COLUMN "planned_at" bigint;--> statement-breakpoint
ALTER TABLE "as_run" ADD COLUMN "recorded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "kind" text DEFAULT 'spoken' NOT NULL;--> statement-breakpoint
ALTER TABLE "script_versions" ADD COLUMN "recordings" jsonb;--> statement-breakpoint
CREATE INDEX "equipment_by_time" ON "equipment_entries" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "equipment_of_device" ON "equipment_entries" USING btree ("device","at","id");--> statement-breakpoint
CREATE INDEX "equipment_standing" ON "equipment_entries" USING btree ("kind","mended_at","at");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_outcomes_slot" ON "plan_outcomes" USING btree ("slot_key");--> statement-breakpoint
CREATE INDEX "plan_outcomes_by_time" ON "plan_outcomes" USING btree ("planned_at");--> statement-breakpoint
CREATE INDEX "plan_outcomes_by_reason" ON "plan_outcomes" USING btree ("reason","planned_at");--> statement-breakpoint
CREATE INDEX "as_run_by_plan" ON "as_run" USING btree ("planned_at");