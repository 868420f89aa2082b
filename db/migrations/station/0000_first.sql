CREATE TABLE `drafts` (
	`staff_id` text NOT NULL,
	`form` text NOT NULL,
	`data` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`staff_id`, `form`)
);
--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`job` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `print_jobs_by_time` ON `print_jobs` (`created_at`);--> statement-breakpoint
CREATE TABLE `station_settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
