import type { OtherRelays } from "../ports/other-relays.ts";

/**
 * Sessions that go on under another token: the sockets that are open say the hash with which they came. Of earlier
 * ones than these nobody has a socket any more, or signs in again.
 */
export interface Rotations {
	rotated(before: string, after: string): void;
	/** The hash under which the session stands now. */
	now(tokenHash: string): string;
}

const KEPT = 1_000;

const ROTATED = "rotated";

export function createRotations(relays: OtherRelays): Rotations {
	const after = new Map<string, string>();

	function rotated(before: string, next: string): void {
		after.set(before, next);
		const [oldest] = after.keys();
		if (after.size > KEPT && oldest !== undefined) after.delete(oldest);
	}

	relays.hear<[string, string]>(ROTATED, (said) => rotated(...said), {
		isSign: true,
	});
	return {
		rotated(...said) {
			rotated(...said);
			relays.tell(ROTATED, said);
		},
		now(tokenHash) {
			let hash = tokenHash;
			for (let next = after.get(hash); next; next = after.get(hash))
				hash = next;
			return hash;
		},
	};
}
