import type { LogRead } from "./tally.ts";

const PATIENCE_MS = 3_000;

/** Every message and note that stands in the relay's log; null: nobody answers. */
export async function readRelayLog(
	since: number,
	askedAt: number,
): Promise<LogRead | null> {
	try {
		const answer = await fetch(`/try/log?since=${since}`, {
			cache: "no-store",
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		if (!answer.ok) return null;
		return { askedAt, lines: await answer.json() };
	} catch {
		return null;
	}
}
