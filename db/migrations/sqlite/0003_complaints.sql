CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text
);
--> statement-breakpoint
CREATE INDEX `attachments_of_record` ON `attachments` (`record_id`,`id`);--> statement-breakpoint
CREATE INDEX `attachments_by_hash` ON `attachments` (`hash`);--> statement-breakpoint
CREATE TABLE `complaint_categories` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`department_id` text,
	`dispute` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_categories_code` ON `complaint_categories` (`code`);--> statement-breakpoint
CREATE TABLE `complaint_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	`until` integer NOT NULL,
	`reason` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`approved` integer,
	`approved_by` text DEFAULT '' NOT NULL,
	`remark` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `complaint_extensions_of` ON `complaint_extensions` (`complaint_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `complaint_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`no` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`department_id` text,
	`instruction` text DEFAULT '' NOT NULL,
	`sent_at` integer,
	`signed_at` integer,
	`signed_by` text DEFAULT '' NOT NULL,
	`returned_at` integer,
	`result` text DEFAULT '' NOT NULL,
	`measures` text DEFAULT '' NOT NULL,
	`checked_at` integer,
	`checked_by` text,
	`told_at` integer,
	`told` text DEFAULT '' NOT NULL,
	`outcome` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `complaint_rounds_no` ON `complaint_rounds` (`complaint_id`,`no`);--> statement-breakpoint
CREATE TABLE `complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`state` text NOT NULL,
	`contact_id` text,
	`channel` text NOT NULL,
	`received_at` integer NOT NULL,
	`said` text NOT NULL,
	`category_id` text NOT NULL,
	`place_id` text,
	`place` text NOT NULL,
	`happened_at` integer,
	`against_kind` text NOT NULL,
	`against_department_id` text,
	`against_merchant_id` text,
	`against` text NOT NULL,
	`cause` text NOT NULL,
	`harm` text NOT NULL,
	`party_id` text,
	`merchant_id` text,
	`person_name` text NOT NULL,
	`phone` text,
	`spoken` text NOT NULL,
	`kind` text NOT NULL,
	`wants` text NOT NULL,
	`wants_text` text NOT NULL,
	`reply_wanted` integer NOT NULL,
	`wanted_by` integer,
	`same_as_id` text,
	`times_raised` integer DEFAULT 1 NOT NULL,
	`validity` text,
	`severity` text,
	`class` text,
	`express` integer NOT NULL,
	`judged_at` integer,
	`judged_by` text,
	`judged_reason` text DEFAULT '' NOT NULL,
	`contested` integer DEFAULT false NOT NULL,
	`contested_reason` text DEFAULT '' NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`taken_up_at` integer,
	`taken_up_by` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`round` integer DEFAULT 1 NOT NULL,
	`department_id` text,
	`archive_number` text,
	`archived_at` integer,
	`outcome` text,
	`taken_by` text NOT NULL,
	`policy` text NOT NULL,
	`major_at` integer,
	`is_open` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `complaints_number` ON `complaints` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `complaints_archive_number` ON `complaints` (`archive_number`);--> statement-breakpoint
CREATE INDEX `complaints_by_time` ON `complaints` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `complaints_open` ON `complaints` (`is_open`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `complaints_archived` ON `complaints` (`archived_at`,`id`);--> statement-breakpoint
CREATE INDEX `complaints_major` ON `complaints` (`is_open`,`major_at`);--> statement-breakpoint
CREATE INDEX `complaints_of_party` ON `complaints` (`party_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `complaints_of_department` ON `complaints` (`department_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `complaints_of_clerk` ON `complaints` (`taken_by`,`created_at`);--> statement-breakpoint
CREATE INDEX `complaints_same` ON `complaints` (`same_as_id`);--> statement-breakpoint
CREATE INDEX `complaints_archived_of_department` ON `complaints` (`department_id`,`archived_at`,`id`);--> statement-breakpoint
CREATE INDEX `complaints_of_category` ON `complaints` (`category_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `contents` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`thumb` text,
	`put_at` integer NOT NULL,
	`kept` integer DEFAULT false NOT NULL,
	`bytes` blob
);
--> statement-breakpoint
CREATE INDEX `contents_loose` ON `contents` (`kept`,`put_at`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`round` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`outcome` text NOT NULL,
	`remark` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `follow_ups_of_record` ON `follow_ups` (`record_id`,`id`);--> statement-breakpoint
CREATE TABLE `journals` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`staff_id` text NOT NULL,
	`week` text NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`sent_at` integer,
	`read_at` integer,
	`read_by` text,
	`read_remark` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journals_week` ON `journals` (`staff_id`,`week`);--> statement-breakpoint
CREATE INDEX `journals_by_week` ON `journals` (`week`);--> statement-breakpoint
CREATE TABLE `mediations` (
	`id` text PRIMARY KEY NOT NULL,
	`complaint_id` text NOT NULL,
	`held_at` integer,
	`mediator` text NOT NULL,
	`customer_says` text NOT NULL,
	`merchant_says` text NOT NULL,
	`merchant_person` text NOT NULL,
	`proposals` text NOT NULL,
	`outcome` text NOT NULL,
	`agreement_zh` text NOT NULL,
	`agreement_ru` text NOT NULL,
	`advised` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mediations_of` ON `mediations` (`complaint_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`clock_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`given_at` integer NOT NULL,
	`owed_by` text NOT NULL,
	`department_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`clock_id`,`kind`,`at`,`owed_by`);--> statement-breakpoint
CREATE INDEX `notices_by_time` ON `notices` (`given_at`,`id`);--> statement-breakpoint
ALTER TABLE `clocks` ADD `round` integer;--> statement-breakpoint
ALTER TABLE `clocks` ADD `owed_by` text;--> statement-breakpoint
ALTER TABLE `clocks` ADD `department_id` text;--> statement-breakpoint
CREATE INDEX `clocks_owed` ON `clocks` (`runs`,`owed_by`,`due_at`);