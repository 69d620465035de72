import { chance as seeded } from "../../server/statistics/chance.ts";

/** Ids decide ties, so the same seed has to make the same ones. The returned function ends it. */
export function sameIds(seed: number): () => void {
	const chance = seeded(seed);
	Object.defineProperty(crypto, "getRandomValues", {
		configurable: true,
		value(bytes: Uint8Array) {
			for (let at = 0; at < bytes.length; at++)
				bytes[at] = Math.floor(chance() * 256);
			return bytes;
		},
	});
	// The real one is the prototype's.
	return () => void Reflect.deleteProperty(crypto, "getRandomValues");
}
