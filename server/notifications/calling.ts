import { CALL_MS } from "../../protocol/limits.ts";
import type {
	PushNotification,
	StaffNotification,
} from "../../protocol/push.ts";
import { zoneOf } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Unseen } from "./call-queries.ts";
import { type Chosen, chooseCalls, isNew } from "./choose-calls.ts";
import type { Deliveries } from "./deliveries.ts";
import { callLetter, type StaffReader } from "./letters.ts";
import type { Mail } from "./mail.ts";
import type { Push } from "./push.ts";
import type { NotificationStore } from "./queries.ts";
import { isReached, type Reach, reachOf } from "./reach.ts";
import type { PushDeviceRow } from "./rows.ts";

export interface CallingParts {
	store: NotificationStore;
	push: Push;
	mail: Mail | null;
	/** Where the console is. */
	origin: string;
	deliveries: Deliveries;
	/** Whether people of the site may be called at this time: outside the hours nobody is. */
	isOpen(site: SiteRow, now: number): boolean;
	/** Whether push services on this machine may be asked. */
	loopback: boolean;
	/** A device of this person is gone: whom a site can call is another question now. */
	devicesChanged(person: string): Promise<void>;
	failed(error: unknown): void;
}

/** Conversations looked at in one go; those that waited longest come first. */
const MOST = 1_000;
/** So long a call counts against those that one person gets in an hour. */
export const CALLS_COUNTED_MS = 3_600_000;

/** Calls the people of every site where somebody waits unseen. Resolves with when to look again. */
export async function callPeople(parts: CallingParts): Promise<number> {
	const { store } = parts;
	const now = store.now();
	const unseen = await store.unseen(MOST);
	const due = unseen.filter((row) => isDue(row, now));
	for (const [id, rows] of bySite(due)) {
		const site = await store.site(id);
		if (site && parts.isOpen(site, now)) await callFor(parts, site, rows);
	}
	const first = unseen.find((row) => !isDue(row, now));
	if (due.length > 0) await store.dropCalls(now - CALLS_COUNTED_MS);
	if (due.length > 0) return now + CALL_MS;
	return first
		? Math.max(now, first.since) + CALL_MS
		: Number.POSITIVE_INFINITY;
}

/** Its agent is gone, or has not opened it after two rings, and it is old enough. */
function isDue({ since, present_until, rings }: Unseen, now: number): boolean {
	const isAttended = present_until !== null && present_until > now && rings < 2;
	return !isAttended && since + CALL_MS <= now;
}

function bySite(rows: readonly Unseen[]): Map<string, Unseen[]> {
	const sites = new Map<string, Unseen[]>();
	for (const row of rows)
		sites.set(row.site_id, [...(sites.get(row.site_id) ?? []), row]);
	return sites;
}

async function callFor(
	parts: CallingParts,
	site: SiteRow,
	due: readonly Unseen[],
): Promise<void> {
	const { store } = parts;
	const now = store.now();
	const staff = await store.staff(site.id);
	const ids = staff.map(({ person_id }) => person_id);
	const calls = ids.length
		? await store.callsSince(ids, now - CALLS_COUNTED_MS)
		: [];
	const reach = await reachOf(store, staff, {
		mail: parts.mail !== null,
		loopback: parts.loopback,
	});
	const chosen = chooseCalls(due, staff, calls, now).flatMap((one) => {
		const by = reach.get(one.person.person_id);
		return by && isReached(by) ? [{ ...one, by }] : [];
	});
	// Written before anybody is called, so that a restart calls nobody twice for the same shopper. The order
	// of the two: what falls between them calls once more, and had called nobody before.
	if (chosen.length > 0)
		await store.keepCalls(
			chosen.map(({ person }) => ({
				person_id: person.person_id,
				site_id: site.id,
				at: now,
			})),
		);
	for (const row of due) if (isNew(row)) await store.called(row, now);
	call(parts, site, chosen);
}

function call(
	parts: CallingParts,
	site: SiteRow,
	chosen: readonly (Chosen & { by: Reach })[],
): void {
	const { deliveries, mail } = parts;
	for (const { by, waiting, since } of chosen) {
		const notice: PushNotification = {
			v: 1,
			site: site.id,
			siteName: site.name,
			waiting,
			since,
		};
		for (const device of by.devices)
			deliveries.add(() => ring(parts, device, notice));
		const { address: email, language } = by;
		if (mail && email !== null)
			deliveries.add(() =>
				write(parts, mail, { email, language }, site, notice),
			);
	}
}

/** Rings one device; one that its browser has taken back is dropped. */
export async function ring(
	{ store, push, failed, devicesChanged }: CallingParts,
	device: PushDeviceRow,
	notice: StaffNotification,
): Promise<"done" | "again"> {
	const rung = await push.ring(device, notice);
	if (rung.kind === "again") return "again";
	if (rung.kind === "rung") await store.keepRung(device.endpoint, store.now());
	if (rung.kind === "gone") {
		await store.dropPushDevice(device.endpoint, null);
		await devicesChanged(device.person_id);
	}
	if (rung.kind === "refused")
		failed(new Error(`a push service took no notice: ${rung.why}`));
	return "done";
}

async function write(
	{ origin, failed }: CallingParts,
	mail: Mail,
	to: StaffReader,
	site: SiteRow,
	notice: PushNotification,
): Promise<"done" | "again"> {
	const link = `${origin}/console`;
	const letter = callLetter(to, notice, {
		link,
		timeZone: zoneOf(site),
		replyTo: site.reply_to ?? mail.replyTo,
	});
	const posted = await mail.post(letter);
	if (posted.kind === "again") return "again";
	if (posted.kind === "ended")
		failed(new Error(`a call was not mailed: ${posted.why}`));
	return "done";
}
