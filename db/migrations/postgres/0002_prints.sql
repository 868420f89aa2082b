CREATE TABLE "prints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"form" text NOT NULL,
	"no" integer,
	"at" bigint NOT NULL,
	"by" uuid,
	"station_id" uuid,
	"printed_at" bigint,
	"cancelled_at" bigint
);
--> statement-breakpoint
ALTER TABLE "known" ADD COLUMN "vip" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "prints_of_record" ON "prints" USING btree ("record_id","form","no");--> statement-breakpoint
CREATE INDEX "known_vip" ON "known" USING btree ("vip","kind","seq");--> statement-breakpoint
-- What was printed before is carried over under the number of its last print.
INSERT INTO "prints" ("id", "room", "record_id", "form", "no", "at", "printed_at") SELECT "id", 'work-orders', "id", 'workOrderSlip', "printed", "updated_at", "updated_at" FROM "work_orders" WHERE "printed" > 0;--> statement-breakpoint
ALTER TABLE "work_orders" DROP COLUMN "printed";