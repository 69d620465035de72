import type { Kysely } from "kysely";
import type { Store } from "../store/contract/store.ts";
import {
	type AlertChoiceStore,
	alertChoiceQueries,
} from "./alert-choice-queries.ts";
import { type CallStore, callQueries } from "./call-queries.ts";
import { type DeviceStore, deviceQueries } from "./device-queries.ts";
import { type QuietStore, quietQueries } from "./quiet-queries.ts";
import { type MailStore, mailQueries } from "./reply-mail-queries.ts";
import {
	type ReturnLinkStore,
	returnLinkQueries,
} from "./return-link-queries.ts";
import type { NotificationDb } from "./rows.ts";

/** Devices, calls, answers by mail, and the links in them. */
export interface NotificationQueries
	extends DeviceStore,
		CallStore,
		AlertChoiceStore,
		QuietStore,
		MailStore,
		ReturnLinkStore {}

/** With what it needs of the core. */
export type NotificationStore = Store & NotificationQueries;

export function notificationQueries(
	db: Kysely<NotificationDb>,
): NotificationQueries {
	return {
		...deviceQueries(db),
		...callQueries(db),
		...alertChoiceQueries(db),
		...quietQueries(db),
		...mailQueries(db),
		...returnLinkQueries(db),
	};
}
