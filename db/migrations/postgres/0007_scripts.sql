CREATE TABLE "air_requests" (
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
	"zh" text NOT NULL,
	"ru" text NOT NULL,
	"sum" text NOT NULL,
	"post_id" uuid,
	"day" text NOT NULL,
	"aired_at" bigint,
	"declined" text,
	"waits" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "as_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"script_id" uuid,
	"request_id" uuid,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"no" integer NOT NULL,
	"day" text NOT NULL,
	"zh" text NOT NULL,
	"ru" text NOT NULL,
	"voice_order" text NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_by" uuid,
	"how" text,
	"reason" text DEFAULT '' NOT NULL,
	"by" uuid,
	"station_id" uuid NOT NULL,
	"on_air" integer
);
--> statement-breakpoint
CREATE TABLE "as_run_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"as_run_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "name_readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chinese" text NOT NULL,
	"russian" text NOT NULL,
	"by" uuid,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"seconds" integer NOT NULL,
	"voice_order" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "script_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"script_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"state" text NOT NULL,
	"zh" text NOT NULL,
	"ru" text NOT NULL,
	"written_by" uuid,
	"written_at" bigint NOT NULL,
	"writers" jsonb NOT NULL,
	"decided_by" uuid,
	"decided_at" bigint,
	"sum" text,
	"remark" text DEFAULT '' NOT NULL,
	"remarks" jsonb NOT NULL,
	"confirmed" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scripts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"programme_id" uuid NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"no" integer NOT NULL,
	"written_by" uuid,
	"approved_no" integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX "air_requests_number" ON "air_requests" USING btree ("number");--> statement-breakpoint
CREATE INDEX "air_requests_by_day" ON "air_requests" USING btree ("day","created_at","id");--> statement-breakpoint
CREATE INDEX "air_requests_waiting" ON "air_requests" USING btree ("waits","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "as_run_on_air" ON "as_run" USING btree ("on_air");--> statement-breakpoint
CREATE INDEX "as_run_by_day" ON "as_run" USING btree ("day","started_at","id");--> statement-breakpoint
CREATE INDEX "as_run_of_script" ON "as_run" USING btree ("script_id");--> statement-breakpoint
CREATE INDEX "as_run_remarks_of" ON "as_run_remarks" USING btree ("as_run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "name_readings_chinese" ON "name_readings" USING btree ("chinese");--> statement-breakpoint
CREATE UNIQUE INDEX "script_versions_no" ON "script_versions" USING btree ("script_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "scripts_number" ON "scripts" USING btree ("number");--> statement-breakpoint
CREATE INDEX "scripts_by_time" ON "scripts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "scripts_by_state" ON "scripts" USING btree ("state","created_at","id");