DROP INDEX "point_entries_by_time";--> statement-breakpoint
DROP INDEX "point_uses_lot";--> statement-breakpoint
DROP INDEX "point_entries_receipt";--> statement-breakpoint
DROP INDEX "point_entries_reverses";--> statement-breakpoint
DROP INDEX "point_lots_out";--> statement-breakpoint
ALTER TABLE "gift_moves" ADD COLUMN "reverses" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "gift_moves_reverses" ON "gift_moves" USING btree ("reverses") WHERE reverses IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_receipt" ON "point_entries" USING btree ("receipt_key") WHERE receipt_key IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_reverses" ON "point_entries" USING btree ("reverses") WHERE reverses IS NOT NULL;--> statement-breakpoint
CREATE INDEX "point_lots_out" ON "point_lots" USING btree ("expires_at","member_id") WHERE left_points > 0;