CREATE TABLE `work_order_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`round` integer NOT NULL,
	`team_id` text NOT NULL,
	`department_id` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`accepted_at` integer,
	`refused_at` integer,
	`reason` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `work_order_assignments_of` ON `work_order_assignments` (`order_id`,`at`);
--> statement-breakpoint
CREATE INDEX `work_order_assignments_of_team` ON `work_order_assignments` (`team_id`,`at`);
--> statement-breakpoint
CREATE TABLE `work_order_materials` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`round` integer NOT NULL,
	`line` integer NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`quantity` integer NOT NULL,
	`price` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_order_materials_line` ON `work_order_materials` (`order_id`,`round`,`line`);
--> statement-breakpoint
CREATE TABLE `work_order_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`no` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`team_id` text,
	`department_id` text,
	`person` text DEFAULT '' NOT NULL,
	`dispatched_at` integer,
	`accepted_at` integer,
	`arrived_at` integer,
	`done_at` integer,
	`what_was_done` text DEFAULT '' NOT NULL,
	`fee` integer DEFAULT 0 NOT NULL,
	`handed_over_at` integer,
	`handed_over_how` text,
	`handed_over_by` text DEFAULT '' NOT NULL,
	`outcome` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_order_rounds_no` ON `work_order_rounds` (`order_id`,`no`);
--> statement-breakpoint
CREATE TABLE `__new_work_orders` (
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
	`equipment_key` text,
	`place_key` text,
	`fault` text NOT NULL,
	`fault_other` text NOT NULL,
	`urgency` text NOT NULL,
	`planned_for` integer,
	`round` integer DEFAULT 1 NOT NULL,
	`team_id` text,
	`department_id` text,
	`person` text DEFAULT '' NOT NULL,
	`dispatched_at` integer,
	`done_at` integer,
	`what_was_done` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`outcome` text,
	`policy` text NOT NULL,
	`is_open` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_work_orders` (`id`, `number`, `version`, `created_at`, `created_by`, `updated_at`, `voided_at`, `voided_by`, `void_reason`, `state`, `contact_id`, `party_id`, `merchant_id`, `reporter`, `phone`, `place_id`, `place`, `equipment`, `fault`, `fault_other`, `urgency`, `team_id`, `person`, `dispatched_at`, `done_at`, `what_was_done`, `archived_at`, `is_open`, `policy`) SELECT `id`, `number`, `version`, `created_at`, `created_by`, `updated_at`, `voided_at`, `voided_by`, `void_reason`, `state`, `contact_id`, `party_id`, `merchant_id`, `reporter`, `phone`, `place_id`, `place`, `equipment`, `fault`, `fault_other`, `urgency`, `team_id`, `person`, `dispatched_at`, `done_at`, `what_was_done`, `archived_at`, `is_open`, '{"urgencies":{"emergency":{"accept":{"minutes":10},"arrive":{"minutes":30},"finish":"sameDay"},"today":{"accept":{"minutes":60},"arrive":"sameDay","finish":"sameDay"},"planned":{"accept":{"minutes":1440},"arrive":"plannedDay","finish":"plannedDay"}},"followUpDays":1,"repeatedFaults":3,"repeatedDays":30,"leadMinutes":30,"lateMinutes":30}' FROM `work_orders`;
--> statement-breakpoint
DROP TABLE `work_orders`;
--> statement-breakpoint
ALTER TABLE `__new_work_orders` RENAME TO `work_orders`;
--> statement-breakpoint
CREATE UNIQUE INDEX `work_orders_number` ON `work_orders` (`number`);
--> statement-breakpoint
CREATE INDEX `work_orders_by_time` ON `work_orders` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `work_orders_by_state` ON `work_orders` (`state`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `work_orders_open` ON `work_orders` (`is_open`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `work_orders_of_department` ON `work_orders` (`department_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `work_orders_of_team` ON `work_orders` (`team_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `work_orders_of_equipment` ON `work_orders` (`equipment_key`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `work_orders_of_place` ON `work_orders` (`place_key`,`created_at`,`id`);
--> statement-breakpoint
UPDATE `work_orders` SET `department_id` = (SELECT `teams`.`department_id` FROM `teams` WHERE `teams`.`id` = `work_orders`.`team_id`), `outcome` = CASE WHEN `state` = 'archived' THEN 'noCall' END;
--> statement-breakpoint
INSERT INTO `work_order_rounds` (`id`, `order_id`, `no`, `opened_at`, `team_id`, `department_id`, `person`, `dispatched_at`, `done_at`, `what_was_done`, `outcome`) SELECT `id`, `id`, 1, `created_at`, `team_id`, `department_id`, `person`, `dispatched_at`, `done_at`, `what_was_done`, `outcome` FROM `work_orders`;
--> statement-breakpoint
INSERT INTO `work_order_assignments` (`id`, `order_id`, `round`, `team_id`, `department_id`, `person`, `at`) SELECT `id`, `id`, 1, `team_id`, `department_id`, `person`, `dispatched_at` FROM `work_orders` WHERE `team_id` IS NOT NULL AND `department_id` IS NOT NULL AND `dispatched_at` IS NOT NULL;
