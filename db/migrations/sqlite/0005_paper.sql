CREATE TABLE `print_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`print_id` text NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`number` text NOT NULL,
	`form` text NOT NULL,
	`copy` text NOT NULL,
	`no` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`state` text NOT NULL,
	`given_at` integer,
	`given_to` text DEFAULT '' NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`awaited` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `print_copies_of_record` ON `print_copies` (`record_id`,`at`);--> statement-breakpoint
CREATE INDEX `print_copies_awaited` ON `print_copies` (`awaited`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `print_copies_by_number` ON `print_copies` (`number`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`part` text NOT NULL,
	`name` text NOT NULL,
	`strokes` text NOT NULL,
	`at` integer NOT NULL,
	`by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_of_part` ON `signatures` (`record_id`,`part`);--> statement-breakpoint
ALTER TABLE `prints` ADD `copies` text;