import type { CoreTables } from "../store/contract/rows.ts";

export interface PushDeviceRow {
	endpoint: string;
	person_id: string;
	name: string;
	p256dh: string;
	auth: string;
	created_at: number;
	/** When its push service last took a notice; null: never. */
	rung_at: number | null;
}

/** One person was called for one site. Kept for an hour, so that nobody is called too often. */
export interface CallRow {
	person_id: string;
	site_id: string;
	at: number;
}

/** By which ways one person is called for bad answers. */
interface AlertChoiceRow {
	person_id: string;
	push: 0 | 1;
	mail: 0 | 1;
}

/** One person was called for a bad answer. Kept for an hour, so that nobody is called too often. */
export interface AlertCallRow {
	person_id: string;
	at: number;
}

/** When nothing rings for one person. */
interface QuietHoursRow {
	person_id: string;
	/** JSON: QuietHours */
	hours: string;
	/** When they begin or end next. */
	changes_at: number;
}

export interface NotificationTables {
	quiet_hours: QuietHoursRow;
	alert_choices: AlertChoiceRow;
	alert_calls: AlertCallRow;
	push_devices: PushDeviceRow;
	calls: CallRow;
}

/** The tables that its queries read. */
export type NotificationDb = CoreTables & NotificationTables;
