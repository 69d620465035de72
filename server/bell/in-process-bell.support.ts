import type { Bell } from "../ports/bell.ts";
import type { Clock } from "../ports/clock.ts";
import { createEnvelopes, type Envelopes } from "./envelope.ts";
import { createListeners, type Listeners } from "./listeners.ts";

interface Parts {
	node: string;
	clock: Pick<Clock, "after">;
	now(): number;
	failed(error: unknown): void;
}

interface Member {
	listeners: Listeners;
	envelopes: Envelopes;
}

/** Relays of one process that ring each other; one alone rings nobody. */
export type Tower = Set<Member>;

/** The bell of a relay without others beside it, or with others in the same process. */
export function createInProcessBell(
	{ node, clock, now, failed }: Parts,
	tower: Tower = new Set(),
): Bell {
	const own: Member = {
		envelopes: createEnvelopes({ node, now }),
		listeners: createListeners({
			...{ clock, failed },
			begin: () => Promise.resolve(),
			end: () => {},
		}),
	};
	tower.add(own);
	return {
		ring(topic, body) {
			if (tower.size < 2 || !tower.has(own)) return;
			const text = own.envelopes.pack(body);
			for (const member of tower) {
				if (member === own || !member.listeners.has(topic)) continue;
				// Not in the same turn, as no ring by a network is.
				setImmediate(() => {
					const ring = tower.has(member) && member.envelopes.unpack(text);
					if (ring) member.listeners.tell(topic, ring);
				});
			}
		},
		listen: own.listeners.listen,
		isWhole: () => true,
		whenBack: () => {},
		async close() {
			tower.delete(own);
		},
	};
}
