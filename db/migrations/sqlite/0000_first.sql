CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`station_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	`post_id` text,
	`name` text NOT NULL,
	`room` text NOT NULL,
	`record_id` text,
	`number` text NOT NULL,
	`body` text,
	`body_digest` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain` ON `audit` (`station_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_of_record` ON `audit` (`record_id`);--> statement-breakpoint
CREATE INDEX `audit_by_time` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `clocks` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`name` text NOT NULL,
	`rule` text NOT NULL,
	`started_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`met_at` integer,
	`met_by` text,
	`stopped_at` integer,
	`runs` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `clocks_of_record` ON `clocks` (`record_id`);--> statement-breakpoint
CREATE INDEX `clocks_running` ON `clocks` (`runs`,`due_at`);--> statement-breakpoint
CREATE TABLE `commands` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`result` text
);
--> statement-breakpoint
CREATE INDEX `commands_by_time` ON `commands` (`at`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	`channel` text NOT NULL,
	`arrived_at` integer NOT NULL,
	`answered_at` integer,
	`left_at` integer,
	`person_name` text NOT NULL,
	`phone` text,
	`spoken` text NOT NULL,
	`kind` text NOT NULL,
	`party_id` text,
	`merchant_id` text,
	`member_card` text NOT NULL,
	`subject` text NOT NULL,
	`said` text NOT NULL,
	`answer` text NOT NULL,
	`result` text,
	`reply_wanted` integer NOT NULL,
	`reply_by` integer,
	`replied_at` integer,
	`reply` text DEFAULT '' NOT NULL,
	`visiting` text,
	`inside` integer DEFAULT false NOT NULL,
	`owed` integer DEFAULT false NOT NULL,
	`taken_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_number` ON `contacts` (`number`);--> statement-breakpoint
CREATE INDEX `contacts_by_time` ON `contacts` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_channel` ON `contacts` (`channel`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_owed` ON `contacts` (`owed`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_inside` ON `contacts` (`inside`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`series` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_code` ON `departments` (`code`);--> statement-breakpoint
CREATE TABLE `known` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_record` ON `known` (`record_id`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`from_room` text NOT NULL,
	`from_id` text NOT NULL,
	`to_room` text NOT NULL,
	`to_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `links_from` ON `links` (`from_id`);--> statement-breakpoint
CREATE INDEX `links_to` ON `links` (`to_id`);--> statement-breakpoint
CREATE TABLE `matters` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record_id` text NOT NULL,
	`room` text NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`person` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`party_id` text,
	`merchant_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matters_of_record` ON `matters` (`record_id`);--> statement-breakpoint
CREATE INDEX `matters_of_party` ON `matters` (`party_id`,`at`);--> statement-breakpoint
CREATE INDEX `matters_of_merchant` ON `matters` (`merchant_id`,`at`);--> statement-breakpoint
CREATE TABLE `merchants` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	`person` text NOT NULL,
	`phone` text,
	`spoken` text NOT NULL,
	`building` text NOT NULL,
	`floor` text NOT NULL,
	`zone` text NOT NULL,
	`goods` text NOT NULL,
	`vip` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merchants_code` ON `merchants` (`code`);--> statement-breakpoint
CREATE INDEX `merchants_phone` ON `merchants` (`phone`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`spoken` text NOT NULL,
	`kind` text NOT NULL,
	`merchant_id` text,
	`note` text DEFAULT '' NOT NULL,
	`last_at` integer NOT NULL,
	`times` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `parties_phone` ON `parties` (`phone`);--> statement-breakpoint
CREATE INDEX `parties_name` ON `parties` (`name`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`code` text NOT NULL,
	`building` text NOT NULL,
	`floor` text NOT NULL,
	`zone` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `places_code` ON `places` (`code`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posts_code` ON `posts` (`code`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`work_number` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`department_id` text,
	`phone` text,
	`pin_hash` text NOT NULL,
	`must_change_pin` integer DEFAULT false NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`wait_until` integer,
	`last_sign_in` integer,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_work_number` ON `staff` (`work_number`);--> statement-breakpoint
CREATE TABLE `stations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`department_id` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_ru` text NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `timeline` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`record_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`staff_id` text,
	`post_id` text
);
--> statement-breakpoint
CREATE INDEX `timeline_of_record` ON `timeline` (`record_id`,`id`);--> statement-breakpoint
CREATE TABLE `work_orders` (
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
	`party_id` text,
	`merchant_id` text,
	`reporter` text NOT NULL,
	`phone` text,
	`place_id` text,
	`place` text NOT NULL,
	`equipment` text NOT NULL,
	`fault` text NOT NULL,
	`fault_other` text NOT NULL,
	`urgency` text NOT NULL,
	`team_id` text,
	`person` text DEFAULT '' NOT NULL,
	`dispatched_at` integer,
	`done_at` integer,
	`what_was_done` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`printed` integer DEFAULT 0 NOT NULL,
	`is_open` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_orders_number` ON `work_orders` (`number`);--> statement-breakpoint
CREATE INDEX `work_orders_by_time` ON `work_orders` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `work_orders_by_state` ON `work_orders` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `work_orders_open` ON `work_orders` (`is_open`,`created_at`,`id`);