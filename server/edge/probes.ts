import type { Clock } from "../ports/clock.ts";
import { answerMac, isProven, readProof } from "../probe/proof.ts";

/** Tells the doctor of this machine from everybody else. */
export interface Probes {
	/** The nonce of a proof that opens once; null: it opens nothing. */
	opens(proof: unknown): string | null;
	/** Signs the answer to it. */
	sign(nonce: string, answer: string): string;
}

/** A proof was made this long ago at most, and no later than this from now: both clocks are of one machine. */
const VALID_MS = 60_000;
/** In twice that time; the doctor asks some ten times. */
const PROOFS = 100;

/** @param key null: nobody may ask */
export function createProbes(
	key: string | null,
	clock: Pick<Clock, "now">,
): Probes {
	const usedUntil = new Map<string, number>();

	function isRoom(now: number): boolean {
		for (const [nonce, until] of usedUntil)
			if (until < now) usedUntil.delete(nonce);
		return usedUntil.size < PROOFS;
	}

	return {
		opens(text) {
			const proof = readProof(text);
			if (key === null || proof === null || !isProven(key, proof)) return null;
			const now = clock.now();
			if (Math.abs(now - proof.at) > VALID_MS) return null;
			// Only what the key has made is remembered, so no stranger fills it.
			if (usedUntil.has(proof.nonce) || !isRoom(now)) return null;
			usedUntil.set(proof.nonce, proof.at + VALID_MS);
			return proof.nonce;
		},
		sign: (nonce, answer) => answerMac(key ?? "", nonce, answer),
	};
}
