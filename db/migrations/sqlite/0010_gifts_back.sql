ALTER TABLE `gift_moves` ADD `reverses` text;--> statement-breakpoint
CREATE UNIQUE INDEX `gift_moves_reverses` ON `gift_moves` (`reverses`) WHERE reverses IS NOT NULL;