import type { Bell } from "../ports/bell.ts";
import type { OtherRelays } from "../ports/other-relays.ts";

/** Every relay of the shop listens for it. */
const TOPIC = "relays";

/** Whatever is lost between relays, nobody waits longer for it than this, and the time of one question to the store. */
export const SWEEP_MS = 4_000;

interface Said {
	about: string;
	what: unknown;
}

type Heard = (what: never) => void;

export function createOtherRelays(
	bell: Pick<Bell, "ring" | "listen">,
	node: string,
): OtherRelays {
	const listeners = new Map<string, { heard: Heard; isSign: boolean }[]>();

	bell.listen(TOPIC, ({ body, isFresh }) => {
		const { about, what } = JSON.parse(body) as Said;
		for (const { heard, isSign } of listeners.get(about) ?? [])
			if (isFresh || isSign) heard(what as never);
	});

	return {
		node,
		sweepMs: SWEEP_MS,
		tell(about, what) {
			bell.ring(TOPIC, JSON.stringify({ about, what } satisfies Said));
		},
		hear(about, heard, { isSign } = { isSign: false }) {
			const known = listeners.get(about) ?? [];
			listeners.set(about, [...known, { heard, isSign }]);
		},
	};
}
