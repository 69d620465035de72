import type { MentionNotification } from "../../protocol/push.ts";
import { type CallingParts, ring } from "./calling.ts";
import { reachOf } from "./reach.ts";

/** A note that names people who are away. */
export interface NotedAway {
	site: string;
	conversation: string;
	people: readonly string[];
	/** The name of its author. */
	by: string;
}

/** One person is called for notes so often in an hour; the console has them all. */
export const MENTION_CALLS_AN_HOUR = 12;
const HOUR_MS = 3_600_000;

/**
 * Rings the devices of those whom a note names, unless they are quiet. Nothing of the note and nothing of the shopper
 * goes with it. How often is known to this process alone: a restart may ring a few times more.
 */
export function createMentionCalls(
	parts: CallingParts,
): (noted: NotedAway) => void {
	const { store, deliveries } = parts;
	const calls = new Map<string, number[]>();

	/** Whether they may be called now; it counts. */
	function counts(person: string, now: number): boolean {
		const recent = (calls.get(person) ?? []).filter((at) => at > now - HOUR_MS);
		const mayCall = recent.length < MENTION_CALLS_AN_HOUR;
		calls.set(person, mayCall ? [...recent, now] : recent);
		return mayCall;
	}

	return ({ people, ...noted }) =>
		deliveries.add(async () => {
			const site = await store.site(noted.site);
			const staff = (await store.staff(noted.site)).filter(({ person_id }) =>
				people.includes(person_id),
			);
			if (!site || staff.length === 0) return "done";
			const by = { mail: false, loopback: parts.loopback };
			const notice: MentionNotification = {
				...{ v: 1, kind: "mention", ...noted },
				siteName: site.name,
			};
			for (const [person, { devices }] of await reachOf(store, staff, by))
				if (devices.length > 0 && counts(person, store.now()))
					for (const device of devices)
						deliveries.add(() => ring(parts, device, notice));
			return "done";
		});
}
