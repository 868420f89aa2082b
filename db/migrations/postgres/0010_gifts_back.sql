ALTER TABLE "gift_moves" ADD COLUMN "reverses" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "gift_moves_reverses" ON "gift_moves" USING btree ("reverses") WHERE reverses IS NOT NULL;