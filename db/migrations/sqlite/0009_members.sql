CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`per_card` integer,
	`per_day` integer,
	`per_receipt` integer,
	`level` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `campaigns_by_day` ON `campaigns` (`until_day`);--> statement-breakpoint
CREATE TABLE `gift_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`gift_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer NOT NULL,
	`by` text,
	`reason` text DEFAULT '' NOT NULL,
	`member_id` text,
	`receipt` text DEFAULT '' NOT NULL,
	`receipt_key` text,
	`overridden_by` text,
	`strokes` text,
	`entry_id` text
);
--> statement-breakpoint
CREATE INDEX `gift_moves_of` ON `gift_moves` (`gift_id`,`id`);--> statement-breakpoint
CREATE INDEX `gift_moves_member` ON `gift_moves` (`member_id`,`campaign_id`);--> statement-breakpoint
CREATE INDEX `gift_moves_receipt` ON `gift_moves` (`receipt_key`,`campaign_id`);--> statement-breakpoint
CREATE INDEX `gift_moves_by_time` ON `gift_moves` (`at`);--> statement-breakpoint
CREATE TABLE `gifts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`campaign_id` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`points` integer NOT NULL,
	`stock` integer NOT NULL,
	`post_id` text
);
--> statement-breakpoint
CREATE INDEX `gifts_of` ON `gifts` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `gifts_at` ON `gifts` (`post_id`);--> statement-breakpoint
CREATE TABLE `member_cards` (
	`number` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`given_at` integer NOT NULL,
	`ended_at` integer,
	`reason` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `member_cards_of` ON `member_cards` (`member_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `member_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`strokes` text
);
--> statement-breakpoint
CREATE INDEX `member_consents_of` ON `member_consents` (`member_id`,`at`);--> statement-breakpoint
CREATE TABLE `member_levels` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`from_level` text NOT NULL,
	`to_level` text NOT NULL,
	`how` text NOT NULL,
	`reason` text NOT NULL,
	`by` text
);
--> statement-breakpoint
CREATE INDEX `member_levels_by_time` ON `member_levels` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `member_levels_of` ON `member_levels` (`member_id`,`at`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`party_id` text,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`latin` text NOT NULL,
	`phone` text,
	`birthday` text,
	`birth_month_day` text,
	`lang` text NOT NULL,
	`heard` text,
	`note` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`state_reason` text DEFAULT '' NOT NULL,
	`level` text NOT NULL,
	`level_how` text NOT NULL,
	`level_reason` text DEFAULT '' NOT NULL,
	`card` text,
	`card_ends_at` integer NOT NULL,
	`merged_into` text,
	`merged_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_number` ON `members` (`number`);--> statement-breakpoint
CREATE INDEX `members_by_time` ON `members` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_phone` ON `members` (`phone`);--> statement-breakpoint
CREATE INDEX `members_name` ON `members` (`name_key`,`birthday`);--> statement-breakpoint
CREATE INDEX `members_birthday` ON `members` (`birth_month_day`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_card_end` ON `members` (`state`,`card_ends_at`);--> statement-breakpoint
CREATE INDEX `members_state` ON `members` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_level` ON `members` (`level`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_party` ON `members` (`party_id`);--> statement-breakpoint
CREATE INDEX `members_merged` ON `members` (`merged_into`) WHERE merged_into IS NOT NULL;--> statement-breakpoint
CREATE TABLE `point_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`points` integer NOT NULL,
	`by` text,
	`post_id` text,
	`reason` text DEFAULT '' NOT NULL,
	`merchant_id` text,
	`receipt` text DEFAULT '' NOT NULL,
	`amount` integer,
	`day` text,
	`receipt_key` text,
	`reverses` text,
	`other_id` text,
	`gift_id` text
);
--> statement-breakpoint
CREATE INDEX `point_entries_of` ON `point_entries` (`member_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `point_entries_receipt` ON `point_entries` (`receipt_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `point_entries_reverses` ON `point_entries` (`reverses`);--> statement-breakpoint
CREATE INDEX `point_entries_by_time` ON `point_entries` (`at`);--> statement-breakpoint
CREATE TABLE `point_lots` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`points` integer NOT NULL,
	`left_points` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `point_lots_of` ON `point_lots` (`member_id`) WHERE left_points > 0;--> statement-breakpoint
CREATE INDEX `point_lots_out` ON `point_lots` (`expires_at`) WHERE left_points > 0;--> statement-breakpoint
CREATE TABLE `point_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`lot_id` text NOT NULL,
	`points` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `point_uses_of` ON `point_uses` (`entry_id`);--> statement-breakpoint
CREATE INDEX `point_uses_lot` ON `point_uses` (`lot_id`);