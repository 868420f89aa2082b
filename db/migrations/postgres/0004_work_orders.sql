CREATE TABLE "work_order_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"team_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"person" text NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid,
	"accepted_at" bigint,
	"refused_at" bigint,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_order_materials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"line" integer NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"quantity" integer NOT NULL,
	"price" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_order_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"opened_at" bigint NOT NULL,
	"team_id" uuid,
	"department_id" uuid,
	"person" text DEFAULT '' NOT NULL,
	"dispatched_at" bigint,
	"accepted_at" bigint,
	"arrived_at" bigint,
	"done_at" bigint,
	"what_was_done" text DEFAULT '' NOT NULL,
	"fee" bigint DEFAULT 0 NOT NULL,
	"handed_over_at" bigint,
	"handed_over_how" text,
	"handed_over_by" text DEFAULT '' NOT NULL,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "equipment_key" text;
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "place_key" text;
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "planned_for" bigint;
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "department_id" uuid;
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "outcome" text;
--> statement-breakpoint
ALTER TABLE "work_orders" ADD COLUMN "policy" jsonb;
--> statement-breakpoint
UPDATE "work_orders" SET "policy" = '{"urgencies":{"emergency":{"accept":{"minutes":10},"arrive":{"minutes":30},"finish":"sameDay"},"today":{"accept":{"minutes":60},"arrive":"sameDay","finish":"sameDay"},"planned":{"accept":{"minutes":1440},"arrive":"plannedDay","finish":"plannedDay"}},"followUpDays":1,"repeatedFaults":3,"repeatedDays":30,"leadMinutes":30,"lateMinutes":30}';
--> statement-breakpoint
ALTER TABLE "work_orders" ALTER COLUMN "policy" SET NOT NULL;
--> statement-breakpoint
CREATE INDEX "work_order_assignments_of" ON "work_order_assignments" USING btree ("order_id","at");
--> statement-breakpoint
CREATE INDEX "work_order_assignments_of_team" ON "work_order_assignments" USING btree ("team_id","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "work_order_materials_line" ON "work_order_materials" USING btree ("order_id","round","line");
--> statement-breakpoint
CREATE UNIQUE INDEX "work_order_rounds_no" ON "work_order_rounds" USING btree ("order_id","no");
--> statement-breakpoint
CREATE INDEX "work_orders_of_department" ON "work_orders" USING btree ("department_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "work_orders_of_team" ON "work_orders" USING btree ("team_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "work_orders_of_equipment" ON "work_orders" USING btree ("equipment_key","created_at","id");
--> statement-breakpoint
CREATE INDEX "work_orders_of_place" ON "work_orders" USING btree ("place_key","created_at","id");
--> statement-breakpoint
UPDATE "work_orders" SET "department_id" = (SELECT "teams"."department_id" FROM "teams" WHERE "teams"."id" = "work_orders"."team_id"), "outcome" = CASE WHEN "state" = 'archived' THEN 'noCall' END;
--> statement-breakpoint
INSERT INTO "work_order_rounds" ("id", "order_id", "no", "opened_at", "team_id", "department_id", "person", "dispatched_at", "done_at", "what_was_done", "outcome") SELECT "id", "id", 1, "created_at", "team_id", "department_id", "person", "dispatched_at", "done_at", "what_was_done", "outcome" FROM "work_orders";
--> statement-breakpoint
INSERT INTO "work_order_assignments" ("id", "order_id", "round", "team_id", "department_id", "person", "at") SELECT "id", "id", 1, "team_id", "department_id", "person", "dispatched_at" FROM "work_orders" WHERE "team_id" IS NOT NULL AND "department_id" IS NOT NULL AND "dispatched_at" IS NOT NULL;
