import { type Listening, READY_MS, type Ring } from "../ports/bell.ts";
import type { Clock } from "../ports/clock.ts";

type Heard = (ring: Ring) => void;

/** Who listens for what on this relay: a topic is asked for once, however many want it. */
export interface Listeners {
	listen(topic: string, heard: Heard): Listening;
	/** Everything that somebody listens for. */
	topics(): string[];
	has(topic: string): boolean;
	tell(topic: string, ring: Ring): void;
}

interface Parts {
	clock: Pick<Clock, "after">;
	/** Rings of the topic are to come from now on. Resolves when they do. */
	begin(topic: string): Promise<void>;
	/** Nobody wants it any more. */
	end(topic: string): void;
	failed(error: unknown): void;
}

interface Wanted {
	heard: Set<Heard>;
	ready: Promise<void>;
}

export function createListeners({
	clock,
	begin,
	end,
	failed,
}: Parts): Listeners {
	const wanted = new Map<string, Wanted>();

	function want(topic: string): Wanted {
		const known = wanted.get(topic);
		if (known) return known;
		// What failed is tried again with the next connection, and nobody waits for that.
		const begun = begin(topic).catch(() => {});
		const made = { heard: new Set<Heard>(), ready: inTime(clock, begun) };
		wanted.set(topic, made);
		return made;
	}

	return {
		listen(topic, heard) {
			// The same function may be handed in twice, and each ends its own.
			const own: Heard = (ring) => heard(ring);
			const one = want(topic);
			one.heard.add(own);
			return {
				ready: one.ready,
				end() {
					if (!one.heard.delete(own) || one.heard.size > 0) return;
					wanted.delete(topic);
					end(topic);
				},
			};
		},
		topics: () => [...wanted.keys()],
		has: (topic) => wanted.has(topic),
		tell(topic, ring) {
			for (const heard of wanted.get(topic)?.heard ?? []) {
				// One that cannot take it keeps no other from hearing it.
				try {
					heard(ring);
				} catch (error) {
					failed(error);
				}
			}
		},
	};
}

function inTime(
	clock: Pick<Clock, "after">,
	begun: Promise<void>,
): Promise<void> {
	return new Promise((done) => {
		const forget = clock.after(READY_MS, done);
		void begun.then(() => {
			forget();
			done();
		});
	});
}
