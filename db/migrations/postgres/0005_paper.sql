CREATE TABLE "print_copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"print_id" uuid NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"number" text NOT NULL,
	"form" text NOT NULL,
	"copy" text NOT NULL,
	"no" integer NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid,
	"state" text NOT NULL,
	"given_at" bigint,
	"given_to" text DEFAULT '' NOT NULL,
	"ended_at" bigint,
	"ended_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"awaited" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room" text NOT NULL,
	"record_id" uuid NOT NULL,
	"part" text NOT NULL,
	"name" text NOT NULL,
	"strokes" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid
);
--> statement-breakpoint
ALTER TABLE "prints" ADD COLUMN "copies" jsonb;--> statement-breakpoint
CREATE INDEX "print_copies_of_record" ON "print_copies" USING btree ("record_id","at");--> statement-breakpoint
CREATE INDEX "print_copies_awaited" ON "print_copies" USING btree ("awaited","at","id");--> statement-breakpoint
CREATE INDEX "print_copies_by_number" ON "print_copies" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_of_part" ON "signatures" USING btree ("record_id","part");