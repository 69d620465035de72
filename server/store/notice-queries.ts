import type { Kysely } from "kysely";
import { type CallStore, callQueries } from "./notice-calls.ts";
import { type DeviceStore, deviceQueries } from "./notice-devices.ts";
import { type MailStore, mailQueries } from "./notice-mails.ts";
import type { Tables } from "./rows.ts";

/** Devices, calls, answers by mail, and the links in them. */
export interface NoticeStore extends DeviceStore, CallStore, MailStore {}

export function noticeQueries(db: Kysely<Tables>): NoticeStore {
	return { ...deviceQueries(db), ...callQueries(db), ...mailQueries(db) };
}
