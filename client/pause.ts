import { passes, type Refusal } from "../protocol/refusal.ts";
import type { ConnectionState } from "./connection.ts";

const AGAIN_MS = 1_000;

export function pause(ms: number): Promise<void> {
	return new Promise((done) => setTimeout(done, ms));
}

/** When to ask again what was refused; null: never, or because of a connection that is gone after the next welcome. */
export function againAfterMs(
	refusal: Refusal,
	{ kind }: ConnectionState,
): number | null {
	if (!passes(refusal) || kind !== "here") return null;
	return refusal.code === "slow_down" ? refusal.retryAfterMs : AGAIN_MS;
}
