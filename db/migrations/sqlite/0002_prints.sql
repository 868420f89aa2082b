CREATE TABLE `prints` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`form` text NOT NULL,
	`no` integer,
	`at` integer NOT NULL,
	`by` text,
	`station_id` text,
	`printed_at` integer,
	`cancelled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prints_of_record` ON `prints` (`record_id`,`form`,`no`);--> statement-breakpoint
ALTER TABLE `known` ADD `vip` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `known_vip` ON `known` (`vip`,`kind`,`seq`);--> statement-breakpoint
-- What was printed before is carried over under the number of its last print.
INSERT INTO `prints` (`id`, `room`, `record_id`, `form`, `no`, `at`, `printed_at`) SELECT `id`, 'work-orders', `id`, 'workOrderSlip', `printed`, `updated_at`, `updated_at` FROM `work_orders` WHERE `printed` > 0;--> statement-breakpoint
ALTER TABLE `work_orders` DROP COLUMN `printed`;