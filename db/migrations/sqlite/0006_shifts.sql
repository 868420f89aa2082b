CREATE TABLE `check_items` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`post_id` text
);
--> statement-breakpoint
CREATE TABLE `count_items` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`unit_zh` text DEFAULT '' NOT NULL,
	`unit_ru` text DEFAULT '' NOT NULL,
	`expected` integer,
	`post_id` text
);
--> statement-breakpoint
CREATE TABLE `day_signatures` (
	`day` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`sum` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `emergencies` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`kind` text NOT NULL,
	`place_id` text,
	`place` text NOT NULL,
	`started_at` integer NOT NULL,
	`post_id` text,
	`said` text DEFAULT '' NOT NULL,
	`hurt` integer DEFAULT 0 NOT NULL,
	`hurt_text` text DEFAULT '' NOT NULL,
	`fire_card` text,
	`told` text NOT NULL,
	`cause` text DEFAULT '' NOT NULL,
	`damage` text DEFAULT '' NOT NULL,
	`measures` text DEFAULT '' NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`is_open` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `emergencies_number` ON `emergencies` (`number`);--> statement-breakpoint
CREATE INDEX `emergencies_by_time` ON `emergencies` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `emergencies_open` ON `emergencies` (`is_open`,`started_at`,`id`);--> statement-breakpoint
CREATE TABLE `instructions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`post_id` text,
	`given` text NOT NULL,
	`text` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`is_open` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instructions_number` ON `instructions` (`number`);--> statement-breakpoint
CREATE INDEX `instructions_open` ON `instructions` (`is_open`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `log_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`post_id` text NOT NULL,
	`no` integer NOT NULL,
	`at` integer NOT NULL,
	`written` text NOT NULL,
	`by` text,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`what` text NOT NULL,
	`done` text NOT NULL,
	`outcome` text NOT NULL,
	`goes_on` integer DEFAULT false NOT NULL,
	`room` text,
	`record_id` text,
	`number` text DEFAULT '' NOT NULL,
	`event` text DEFAULT '' NOT NULL,
	`corrects` text,
	`late` integer DEFAULT false NOT NULL,
	`clock_back` integer DEFAULT false NOT NULL,
	`folded` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_entries_no` ON `log_entries` (`shift_id`,`no`);--> statement-breakpoint
CREATE INDEX `log_entries_by_time` ON `log_entries` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `log_entries_of_record` ON `log_entries` (`record_id`);--> statement-breakpoint
CREATE INDEX `log_entries_going_on` ON `log_entries` (`goes_on`,`post_id`);--> statement-breakpoint
CREATE TABLE `shift_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`item_id` text NOT NULL,
	`works` integer NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_checks_of` ON `shift_checks` (`shift_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `shift_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`item_id` text NOT NULL,
	`expected` integer,
	`counted` integer NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_counts_of` ON `shift_counts` (`shift_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `shift_instructions` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`instruction_id` text NOT NULL,
	`ticked_by` text,
	`ticked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_instructions_of` ON `shift_instructions` (`shift_id`,`instruction_id`);--> statement-breakpoint
CREATE TABLE `shift_lifts` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`kind` text NOT NULL,
	`of` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_lifts_of` ON `shift_lifts` (`shift_id`,`kind`,`of`);--> statement-breakpoint
CREATE TABLE `shift_matters` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text,
	`written_at` integer,
	`ticked_by` text,
	`ticked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_matters_of` ON `shift_matters` (`shift_id`,`record_id`);--> statement-breakpoint
CREATE INDEX `shift_matters_of_record` ON `shift_matters` (`record_id`);--> statement-breakpoint
CREATE TABLE `shift_refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`signed_out_by` text,
	`signed_out_at` integer
);
--> statement-breakpoint
CREATE INDEX `shift_refusals_of` ON `shift_refusals` (`shift_id`,`at`);--> statement-breakpoint
CREATE TABLE `shift_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`begins` integer NOT NULL,
	`ends` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`post_id` text NOT NULL,
	`open_post` text,
	`template_zh` text NOT NULL,
	`template_ru` text NOT NULL,
	`day` text NOT NULL,
	`planned_from` integer NOT NULL,
	`planned_until` integer NOT NULL,
	`state` text NOT NULL,
	`people` text NOT NULL,
	`opened` text NOT NULL,
	`closed` text,
	`closed_how` text,
	`overtime` integer DEFAULT 0 NOT NULL,
	`came_from` text,
	`incoming` text,
	`unfit` integer DEFAULT false NOT NULL,
	`unfit_reason` text DEFAULT '' NOT NULL,
	`relief` text,
	`signed_out_by` text,
	`signed_out_at` integer,
	`signed_in_by` text,
	`signed_in_at` integer,
	`sealed` text,
	`sum` text,
	`entries` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_number` ON `shifts` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_open` ON `shifts` (`open_post`);--> statement-breakpoint
CREATE INDEX `shifts_of_post` ON `shifts` (`post_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `shifts_of_day` ON `shifts` (`day`);--> statement-breakpoint
CREATE INDEX `shifts_by_time` ON `shifts` (`created_at`,`id`);