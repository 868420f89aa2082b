CREATE TABLE `equipment_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`device` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`written_at` integer NOT NULL,
	`by` text,
	`fault` text,
	`mended_at` integer
);
--> statement-breakpoint
CREATE INDEX `equipment_by_time` ON `equipment_entries` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `equipment_of_device` ON `equipment_entries` (`device`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `equipment_standing` ON `equipment_entries` (`kind`,`mended_at`,`at`);--> statement-breakpoint
CREATE TABLE `plan_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`slot_key` text NOT NULL,
	`kind` text NOT NULL,
	`planned_at` integer NOT NULL,
	`programme_id` text NOT NULL,
	`script_id` text,
	`reason` text DEFAULT '' NOT NULL,
	`by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_outcomes_slot` ON `plan_outcomes` (`slot_key`);--> statement-breakpoint
CREATE INDEX `plan_outcomes_by_time` ON `plan_outcomes` (`planned_at`);--> statement-breakpoint
CREATE INDEX `plan_outcomes_by_reason` ON `plan_outcomes` (`reason`,`planned_at`);--> statement-breakpoint
CREATE TABLE `plan_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`programme_id` text NOT NULL,
	`script_id` text,
	`seconds` integer NOT NULL,
	`season` text,
	`rule` text NOT NULL,
	`exceptions` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plan_seasons` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `air_requests` ADD `approved_by` text;--> statement-breakpoint
ALTER TABLE `air_requests` ADD `approved_at` integer;--> statement-breakpoint
ALTER TABLE `as_run` ADD `slot_key` text;--> statement-breakpoint
ALTER TABLE `as_run` ADD `planned_at` integer;--> statement-breakpoint
ALTER TABLE `as_run` ADD `recorded` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `as_run_by_plan` ON `as_run` (`planned_at`);--> statement-breakpoint
ALTER TABLE `programmes` ADD `kind` text DEFAULT 'spoken' NOT NULL;--> statement-breakpoint
ALTER TABLE `script_versions` ADD `recordings` text;