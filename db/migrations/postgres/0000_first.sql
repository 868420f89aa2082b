CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"staff_id" uuid,
	"post_id" uuid,
	"name" text NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid,
	"number" text NOT NULL,
	"body" text,
	"body_digest" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"name" text NOT NULL,
	"rule" jsonb NOT NULL,
	"started_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"met_at" bigint,
	"met_by" uuid,
	"stopped_at" bigint,
	"runs" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"key" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"at" bigint NOT NULL,
	"result" jsonb
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"channel" text NOT NULL,
	"arrived_at" bigint NOT NULL,
	"answered_at" bigint,
	"left_at" bigint,
	"person_name" text NOT NULL,
	"phone" text,
	"spoken" text NOT NULL,
	"kind" text NOT NULL,
	"party_id" uuid,
	"merchant_id" uuid,
	"member_card" text NOT NULL,
	"subject" text NOT NULL,
	"said" text NOT NULL,
	"answer" text NOT NULL,
	"result" text,
	"reply_wanted" boolean NOT NULL,
	"reply_by" bigint,
	"replied_at" bigint,
	"reply" text DEFAULT '' NOT NULL,
	"visiting" text,
	"inside" boolean DEFAULT false NOT NULL,
	"owed" boolean DEFAULT false NOT NULL,
	"taken_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_room" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_room" text NOT NULL,
	"to_id" uuid NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"room" text NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"person" text NOT NULL,
	"state" text NOT NULL,
	"at" bigint NOT NULL,
	"party_id" uuid,
	"merchant_id" uuid
);
--> statement-breakpoint
CREATE TABLE "merchants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"person" text NOT NULL,
	"phone" text,
	"spoken" text NOT NULL,
	"building" text NOT NULL,
	"floor" text NOT NULL,
	"zone" text NOT NULL,
	"goods" text NOT NULL,
	"vip" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"spoken" text NOT NULL,
	"kind" text NOT NULL,
	"merchant_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"last_at" bigint NOT NULL,
	"times" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"code" text NOT NULL,
	"building" text NOT NULL,
	"floor" text NOT NULL,
	"zone" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"code" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"work_number" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"department_id" uuid,
	"phone" text,
	"pin_hash" text NOT NULL,
	"must_change_pin" boolean DEFAULT false NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"wait_until" bigint,
	"last_sign_in" bigint
);
--> statement-breakpoint
CREATE TABLE "stations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"department_id" uuid NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"staff_id" uuid,
	"post_id" uuid
);
--> statement-breakpoint
CREATE TABLE "work_orders" (
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
	"party_id" uuid,
	"merchant_id" uuid,
	"reporter" text NOT NULL,
	"phone" text,
	"place_id" uuid,
	"place" text NOT NULL,
	"equipment" text NOT NULL,
	"fault" text NOT NULL,
	"fault_other" text NOT NULL,
	"urgency" text NOT NULL,
	"team_id" uuid,
	"person" text DEFAULT '' NOT NULL,
	"dispatched_at" bigint,
	"done_at" bigint,
	"what_was_done" text DEFAULT '' NOT NULL,
	"archived_at" bigint,
	"printed" integer DEFAULT 0 NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_chain" ON "audit" USING btree ("station_id","seq");--> statement-breakpoint
CREATE INDEX "audit_of_record" ON "audit" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "clocks_of_record" ON "clocks" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "clocks_running" ON "clocks" USING btree ("runs","due_at");--> statement-breakpoint
CREATE INDEX "commands_by_time" ON "commands" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_number" ON "contacts" USING btree ("number");--> statement-breakpoint
CREATE INDEX "contacts_by_time" ON "contacts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_by_channel" ON "contacts" USING btree ("channel","created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_owed" ON "contacts" USING btree ("owed","created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_inside" ON "contacts" USING btree ("inside","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "departments_code" ON "departments" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "known_record" ON "known" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "links_from" ON "links" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "links_to" ON "links" USING btree ("to_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matters_of_record" ON "matters" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "matters_of_party" ON "matters" USING btree ("party_id","at");--> statement-breakpoint
CREATE INDEX "matters_of_merchant" ON "matters" USING btree ("merchant_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "merchants_code" ON "merchants" USING btree ("code");--> statement-breakpoint
CREATE INDEX "merchants_phone" ON "merchants" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "parties_phone" ON "parties" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "parties_name" ON "parties" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "places_code" ON "places" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_code" ON "posts" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_work_number" ON "staff" USING btree ("work_number");--> statement-breakpoint
CREATE INDEX "timeline_of_record" ON "timeline" USING btree ("record_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_orders_number" ON "work_orders" USING btree ("number");--> statement-breakpoint
CREATE INDEX "work_orders_by_time" ON "work_orders" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_by_state" ON "work_orders" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "work_orders_open" ON "work_orders" USING btree ("is_open","created_at","id");