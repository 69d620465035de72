import * as v from "valibot";
import type { Solved } from "./entry.ts";
import { NAME_CHARS, URL_CHARS } from "./limits.ts";
import { reader, someText } from "./read.ts";

/** Where a browser's push service takes notices for one console, as `PushSubscription.toJSON` says it. */
export interface PushDevice {
	/** https, or http on this machine. */
	endpoint: string;
	keys: { p256dh: string; auth: string };
	/** What the person calls the device by; the browser's name by default. */
	name: string;
}
const base64url = (least: number, most: number) =>
	v.pipe(
		v.string(),
		v.regex(/^[A-Za-z0-9_-]+=*$/),
		v.minLength(least),
		v.maxLength(most),
	);
const endpoint = v.pipe(
	v.string(),
	v.maxLength(URL_CHARS),
	v.url(),
	v.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/),
);
export const readPushDevice = reader(
	v.strictObject({
		endpoint,
		keys: v.strictObject({
			p256dh: base64url(80, 100),
			auth: base64url(16, 40),
		}),
		name: someText(NAME_CHARS),
	}),
);

/** One of the person's own devices, as they called it. */
export interface PushDeviceInfo {
	endpoint: string;
	name: string;
	/** When its push service last took a notice: server milliseconds; null: never. An older relay does not say it. */
	rungAt?: number | null;
}

/** What came of a ring that its person asked for. `slow`: its push service has not answered yet. */
export interface DeviceRung {
	outcome: "rung" | "gone" | "refused" | "slow";
}

/** A link that signs in who made it, on another device: once, and told once. */
export interface DeviceLinkMade {
	url: string;
	expiresAt: number;
}

export interface PushEnded {
	endpoint: string;
}
export const readPushEnded = reader(v.strictObject({ endpoint }));

/** A notice that somebody was not satisfied: no words and no name. An older console says that somebody waits. */
export interface BadRatingNotification {
	v: 1;
	site: string;
	siteName: string;
	kind: "bad_rating";
	/** Which one it opens; null: none. */
	conversation: string | null;
	/** The worst of five faces; null: none was answered. */
	score: number | null;
	solved: Solved | null;
}

/** A notice that a note names its person: who wrote it, and nothing of it. An older console says that somebody waits. */
export interface MentionNotification {
	v: 1;
	site: string;
	siteName: string;
	kind: "mention";
	conversation: string;
	/** The name of the colleague. */
	by: string;
}

export type StaffNotification =
	| PushNotification
	| BadRatingNotification
	| MentionNotification;

/** What a notice says: how many wait and since when, never the text. */
export interface PushNotification {
	v: 1;
	site: string;
	siteName: string;
	waiting: number;
	/** Server milliseconds since 1970. */
	since: number;
	/** Nobody waits: its person asked this device to ring. */
	test?: true;
}
