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

export interface NotificationTables {
	push_devices: PushDeviceRow;
	calls: CallRow;
}

/** The tables that its queries read. */
export type NotificationDb = CoreTables & NotificationTables;
