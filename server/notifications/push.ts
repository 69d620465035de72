import webPush from "web-push";
import type { StaffNotification } from "../../protocol/push.ts";
import { type Outbound, OutboundError } from "../outbound/outbound.ts";
import type { NotificationStore } from "./queries.ts";
import type { PushDeviceRow } from "./rows.ts";

/** Rings people's devices through the push services of their browsers. */
export interface Push {
	/** The relay's VAPID key, base64url: the one of the settings, or one that was made once and kept. */
	key(): Promise<string>;
	/** Errors: `why` says what went wrong, without the address, which is a secret. */
	ring(device: PushDeviceRow, notice: StaffNotification): Promise<Rung>;
}

export type Rung =
	| { kind: "rung" }
	/** The browser has taken the device back. */
	| { kind: "gone" }
	/** Not now. */
	| { kind: "again" }
	| { kind: "refused"; why: string };

/** A notice that comes later than this says nothing true any more. */
const KEPT_S = 600;

/**
 * @param contact `mailto:` or `https:`, by which a push service finds whoever runs the relay
 * @param set the pair of keys that is set; null: one of our own
 */
export function createPush(
	store: Pick<NotificationStore, "secret">,
	outbound: Outbound,
	contact: string,
	set: webPush.VapidKeys | null = null,
): Push {
	let keys: Promise<webPush.VapidKeys> | undefined;

	function vapid(): Promise<webPush.VapidKeys> {
		if (set) return Promise.resolve(set);
		keys ??= keptKeys(store, webPush.generateVAPIDKeys).catch(
			(error: unknown) => {
				// The disk refused today; the next one asks again.
				keys = undefined;
				throw error;
			},
		);
		return keys;
	}

	function sealed(
		{ endpoint, p256dh, auth }: PushDeviceRow,
		notice: StaffNotification,
		{ publicKey, privateKey }: webPush.VapidKeys,
	) {
		return webPush.generateRequestDetails(
			{ endpoint, keys: { p256dh, auth } },
			JSON.stringify(notice),
			{
				TTL: KEPT_S,
				urgency: "high",
				// A device that sleeps hears the newest of a site, not all of them.
				topic: topicOf(notice),
				vapidDetails: { subject: contact, publicKey, privateKey },
			},
		);
	}

	return {
		key: async () => (await vapid()).publicKey,
		async ring(device, notice) {
			const vapidKeys = await vapid();
			const letter = sealedOrNull(() => sealed(device, notice, vapidKeys));
			if (!letter) return { kind: "gone" };
			const url = new URL(device.endpoint);
			try {
				const status = await outbound.post(url, letter.headers, letter.body);
				return rungBy(status, url.host);
			} catch (error) {
				if (!(error instanceof OutboundError)) throw error;
				return error.why === "address" || error.why === "size"
					? { kind: "refused", why: `${url.host}: ${error.why}` }
					: { kind: "again" };
			}
		},
	};
}

/** At most 32 characters. */
function topicOf(notice: StaffNotification): string {
	if ("kind" in notice)
		return notice.kind === "mention"
			? `note-${notice.conversation}`
			: `bad-${notice.site}`;
	return notice.test ? "test" : notice.site;
}

/** The pair with which this relay began to ring. */
export async function keptKeys(
	store: Pick<NotificationStore, "secret">,
	made: () => webPush.VapidKeys,
): Promise<webPush.VapidKeys> {
	return JSON.parse(await store.secret("vapid", () => JSON.stringify(made())));
}

/** Keys that are no point of the curve: nothing can ever be sealed with them. */
function sealedOrNull(seal: () => webPush.RequestDetails & { body: Buffer }) {
	try {
		return seal();
	} catch {
		return null;
	}
}

function rungBy(status: number, host: string): Rung {
	if (status >= 200 && status < 300) return { kind: "rung" };
	if (status === 404 || status === 410) return { kind: "gone" };
	if (status === 429 || status >= 500) return { kind: "again" };
	return { kind: "refused", why: `${host} answered ${status}` };
}
