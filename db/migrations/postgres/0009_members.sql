CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"per_card" integer,
	"per_day" integer,
	"per_receipt" integer,
	"level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gift_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"gift_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"day" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	"by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"member_id" uuid,
	"receipt" text DEFAULT '' NOT NULL,
	"receipt_key" text,
	"overridden_by" uuid,
	"strokes" jsonb,
	"entry_id" uuid
);
--> statement-breakpoint
CREATE TABLE "gifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name_zh" text NOT NULL,
	"name_ru" text NOT NULL,
	"points" integer NOT NULL,
	"stock" integer NOT NULL,
	"post_id" uuid
);
--> statement-breakpoint
CREATE TABLE "member_cards" (
	"number" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"state" text NOT NULL,
	"given_at" bigint NOT NULL,
	"ended_at" bigint,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid,
	"lang" text NOT NULL,
	"text" text NOT NULL,
	"strokes" jsonb
);
--> statement-breakpoint
CREATE TABLE "member_levels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"from_level" text NOT NULL,
	"to_level" text NOT NULL,
	"how" text NOT NULL,
	"reason" text NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" uuid,
	"updated_at" bigint NOT NULL,
	"voided_at" bigint,
	"voided_by" uuid,
	"void_reason" text,
	"party_id" uuid,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"latin" text NOT NULL,
	"phone" text,
	"birthday" text,
	"birth_month_day" text,
	"lang" text NOT NULL,
	"heard" text,
	"note" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"state_reason" text DEFAULT '' NOT NULL,
	"level" text NOT NULL,
	"level_how" text NOT NULL,
	"level_reason" text DEFAULT '' NOT NULL,
	"card" text,
	"card_ends_at" bigint NOT NULL,
	"merged_into" uuid,
	"merged_at" bigint
);
--> statement-breakpoint
CREATE TABLE "point_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"points" integer NOT NULL,
	"by" uuid,
	"post_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"merchant_id" uuid,
	"receipt" text DEFAULT '' NOT NULL,
	"amount" bigint,
	"day" text,
	"receipt_key" text,
	"reverses" uuid,
	"other_id" uuid,
	"gift_id" uuid
);
--> statement-breakpoint
CREATE TABLE "point_lots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"expires_at" bigint NOT NULL,
	"points" integer NOT NULL,
	"left_points" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_uses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"points" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "campaigns_by_day" ON "campaigns" USING btree ("until_day");--> statement-breakpoint
CREATE INDEX "gift_moves_of" ON "gift_moves" USING btree ("gift_id","id");--> statement-breakpoint
CREATE INDEX "gift_moves_member" ON "gift_moves" USING btree ("member_id","campaign_id");--> statement-breakpoint
CREATE INDEX "gift_moves_receipt" ON "gift_moves" USING btree ("receipt_key","campaign_id");--> statement-breakpoint
CREATE INDEX "gift_moves_by_time" ON "gift_moves" USING btree ("at");--> statement-breakpoint
CREATE INDEX "gifts_of" ON "gifts" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "gifts_at" ON "gifts" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "member_cards_of" ON "member_cards" USING btree ("member_id","given_at");--> statement-breakpoint
CREATE INDEX "member_consents_of" ON "member_consents" USING btree ("member_id","at");--> statement-breakpoint
CREATE INDEX "member_levels_by_time" ON "member_levels" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "member_levels_of" ON "member_levels" USING btree ("member_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "members_number" ON "members" USING btree ("number");--> statement-breakpoint
CREATE INDEX "members_by_time" ON "members" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "members_phone" ON "members" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "members_name" ON "members" USING btree ("name_key","birthday");--> statement-breakpoint
CREATE INDEX "members_birthday" ON "members" USING btree ("birth_month_day","created_at","id");--> statement-breakpoint
CREATE INDEX "members_card_end" ON "members" USING btree ("state","card_ends_at");--> statement-breakpoint
CREATE INDEX "members_state" ON "members" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "members_level" ON "members" USING btree ("level","created_at","id");--> statement-breakpoint
CREATE INDEX "members_party" ON "members" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "members_merged" ON "members" USING btree ("merged_into") WHERE merged_into IS NOT NULL;--> statement-breakpoint
CREATE INDEX "point_entries_of" ON "point_entries" USING btree ("member_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_receipt" ON "point_entries" USING btree ("receipt_key");--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_reverses" ON "point_entries" USING btree ("reverses");--> statement-breakpoint
CREATE INDEX "point_entries_by_time" ON "point_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "point_lots_of" ON "point_lots" USING btree ("member_id") WHERE left_points > 0;--> statement-breakpoint
CREATE INDEX "point_lots_out" ON "point_lots" USING btree ("expires_at") WHERE left_points > 0;--> statement-breakpoint
CREATE INDEX "point_uses_of" ON "point_uses" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "point_uses_lot" ON "point_uses" USING btree ("lot_id");