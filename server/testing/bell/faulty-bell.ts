import type { Bell, Ring } from "../../ports/bell.ts";

/** What becomes of what a relay hears. */
export interface FaultyBell extends Bell {
	/** Called for each ring that comes: passes it on as often, as late and in the order that it likes. */
	comes: (ring: Ring, topic: string, hear: (ring: Ring) => void) => void;
}

/** A bell in front of which things go wrong. */
export function faultyBell(bell: Bell): FaultyBell {
	const faulty: FaultyBell = {
		...bell,
		comes: (ring, _topic, hear) => hear(ring),
		listen: (topic, heard) =>
			bell.listen(topic, (ring) => faulty.comes(ring, topic, heard)),
	};
	return faulty;
}
