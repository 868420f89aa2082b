DROP INDEX `point_entries_by_time`;--> statement-breakpoint
DROP INDEX `point_entries_receipt`;--> statement-breakpoint
DROP INDEX `point_entries_reverses`;--> statement-breakpoint
CREATE UNIQUE INDEX `point_entries_receipt` ON `point_entries` (`receipt_key`) WHERE receipt_key IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `point_entries_reverses` ON `point_entries` (`reverses`) WHERE reverses IS NOT NULL;--> statement-breakpoint
DROP INDEX `point_uses_lot`;--> statement-breakpoint
DROP INDEX `point_lots_out`;--> statement-breakpoint
CREATE INDEX `point_lots_out` ON `point_lots` (`expires_at`,`member_id`) WHERE left_points > 0;--> statement-breakpoint
ALTER TABLE `gift_moves` ADD `reverses` text;--> statement-breakpoint
CREATE UNIQUE INDEX `gift_moves_reverses` ON `gift_moves` (`reverses`) WHERE reverses IS NOT NULL;