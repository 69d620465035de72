import { RING_WAIT_MS } from "../../protocol/limits.ts";
import type { DeviceRung, PushNotification } from "../../protocol/push.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import type { Notifications } from "./notifications.ts";
import type { Rung } from "./push.ts";
import type { NotificationStore } from "./queries.ts";

interface Parts {
	store: NotificationStore;
	clock: Clock;
	notifications: Pick<Notifications, "push" | "devicesChanged">;
}

/** Rings one of somebody's own devices, and says what its push service answered. Errors: `not_found`. */
export async function ringNow(
	parts: Parts,
	person: string,
	sites: readonly string[],
	endpoint: string,
): Promise<DeviceRung> {
	const { store, notifications } = parts;
	const devices = await store.pushDevices([person]);
	const device = devices.find((one) => one.endpoint === endpoint);
	if (!device) throw new Refused({ code: "not_found" });
	const notice: PushNotification = {
		v: 1,
		...(await siteOf(store, sites)),
		waiting: 0,
		since: store.now(),
		test: true,
	};
	const rung = await inTime(parts, notifications.push.ring(device, notice));
	if (rung.kind === "rung") await store.keepRung(endpoint, store.now());
	if (rung.kind === "gone") await store.dropPushDevice(endpoint, person);
	if (rung.kind === "rung" || rung.kind === "gone")
		await notifications.devicesChanged(person);
	return { outcome: rung.kind === "again" ? "slow" : rung.kind };
}

/** Any of theirs: the notice names the shop that rings, and for who works at none there is none. */
async function siteOf(store: NotificationStore, [first]: readonly string[]) {
	const site = first === undefined ? undefined : await store.site(first);
	return { site: site?.id ?? "", siteName: site?.name ?? "" };
}

/** Who waits for the answer is told in time; a ring that comes later still rings. */
async function inTime({ clock }: Parts, ring: Promise<Rung>): Promise<Rung> {
	let forget = () => {};
	const late = new Promise<Rung>((done) => {
		forget = clock.after(RING_WAIT_MS, () => done({ kind: "again" }));
	});
	return Promise.race([ring, late]).finally(() => forget());
}
