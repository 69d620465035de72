import type { Kysely } from "kysely";
import type { Tables } from "../contract/rows.ts";
import { type CallStore, callQueries } from "./call-queries.ts";
import { type DeviceStore, deviceQueries } from "./device-queries.ts";
import { type MailStore, mailQueries } from "./reply-mail-queries.ts";

/** Devices, calls, answers by mail, and the links in them. */
export interface NoticeStore extends DeviceStore, CallStore, MailStore {}

export function noticeQueries(db: Kysely<Tables>): NoticeStore {
	return { ...deviceQueries(db), ...callQueries(db), ...mailQueries(db) };
}
