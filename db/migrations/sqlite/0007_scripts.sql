CREATE TABLE `air_requests` (
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
	`zh` text NOT NULL,
	`ru` text NOT NULL,
	`sum` text NOT NULL,
	`post_id` text,
	`day` text NOT NULL,
	`aired_at` integer,
	`declined` text,
	`waits` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `air_requests_number` ON `air_requests` (`number`);--> statement-breakpoint
CREATE INDEX `air_requests_by_day` ON `air_requests` (`day`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `air_requests_waiting` ON `air_requests` (`waits`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `as_run` (
	`id` text PRIMARY KEY NOT NULL,
	`script_id` text,
	`request_id` text,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`no` integer NOT NULL,
	`day` text NOT NULL,
	`zh` text NOT NULL,
	`ru` text NOT NULL,
	`voice_order` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`how` text,
	`reason` text DEFAULT '' NOT NULL,
	`by` text,
	`station_id` text NOT NULL,
	`on_air` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `as_run_on_air` ON `as_run` (`on_air`);--> statement-breakpoint
CREATE INDEX `as_run_by_day` ON `as_run` (`day`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `as_run_of_script` ON `as_run` (`script_id`);--> statement-breakpoint
CREATE TABLE `as_run_remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`as_run_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `as_run_remarks_of` ON `as_run_remarks` (`as_run_id`);--> statement-breakpoint
CREATE TABLE `name_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`chinese` text NOT NULL,
	`russian` text NOT NULL,
	`by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_readings_chinese` ON `name_readings` (`chinese`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`seconds` integer NOT NULL,
	`voice_order` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `script_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`script_id` text NOT NULL,
	`no` integer NOT NULL,
	`state` text NOT NULL,
	`zh` text NOT NULL,
	`ru` text NOT NULL,
	`written_by` text,
	`written_at` integer NOT NULL,
	`writers` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`sum` text,
	`remark` text DEFAULT '' NOT NULL,
	`remarks` text NOT NULL,
	`confirmed` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `script_versions_no` ON `script_versions` (`script_id`,`no`);--> statement-breakpoint
CREATE TABLE `scripts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`programme_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`no` integer NOT NULL,
	`written_by` text,
	`approved_no` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scripts_number` ON `scripts` (`number`);--> statement-breakpoint
CREATE INDEX `scripts_by_time` ON `scripts` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `scripts_by_state` ON `scripts` (`state`,`created_at`,`id`);