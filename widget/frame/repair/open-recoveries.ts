import type { Entry } from "../../../protocol/entry.ts";

/** By when the shopper hears about what went wrong, and has not heard yet. What was promised since stands among the promises. */
export function openRecoveries(
	entries: readonly Entry[],
): { id: string; due: number }[] {
	const open = new Map<string, number>();
	for (const { kind, body } of entries) {
		if (!body) continue;
		if (kind === "recovery-opened" || kind === "recovery-not-accepted")
			open.set(body.recovery, body.due);
		if (kind === "put-right" || kind === "recovery-told")
			open.delete(body.recovery);
	}
	return [...open].map(([id, due]) => ({ id, due }));
}
