import type { HoursInfo } from "../../../protocol/visitor.ts";

/** Whether a call is answered now. `until`, `opensAt` in server milliseconds since 1970; null: not known. */
export type PhoneState =
	| { open: true; until: number | null }
	| { open: false; opensAt: number | null };

/** A telephone without hours of its own is answered at any time. */
export function phoneState(
	hours: HoursInfo | null | undefined,
	nowMs: number,
): PhoneState {
	if (!hours || hours.always) return { open: true, until: null };
	const coming = hours.openings.find(({ to }) => to > nowMs);
	return coming && coming.from <= nowMs
		? { open: true, until: coming.to }
		: { open: false, opensAt: coming?.from ?? null };
}
