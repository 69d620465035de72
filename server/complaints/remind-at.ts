import type { ComplaintRow } from "./rows.ts";

/** Before the answer is due, where there is so much time. */
export const REMIND_ANSWER_MS = 2 * 24 * 3_600_000;

type Clocks = Pick<
	ComplaintRow,
	"state" | "filed_at" | "assess_by" | "answer_by"
>;

/** When the staff is reminded next after this time: before each clock ends, and as it ends. null: never again. */
export function remindAt(row: Clocks, after: number): number | null {
	return clocksOf(row).find(({ at }) => at > after)?.at ?? null;
}

/** Which clock a reminder is about, and when that ends. */
export function remindedOf(
	row: Clocks,
	at: number,
): { clock: "assess" | "answer"; due: number } | null {
	const last = clocksOf(row).findLast((one) => one.at <= at);
	return last ? { clock: last.clock, due: last.due } : null;
}

interface Reminder {
	at: number;
	clock: "assess" | "answer";
	due: number;
}

function clocksOf({
	state,
	filed_at,
	assess_by,
	answer_by,
}: Clocks): Reminder[] {
	if (state === "decided" || state === "final") return [];
	const assess = { clock: "assess", due: assess_by } as const;
	const answer = { clock: "answer", due: answer_by } as const;
	const half = (filed_at + assess_by) / 2;
	return [
		...(state === "filed"
			? [
					{ ...assess, at: Math.round(half) },
					{ ...assess, at: assess_by },
				]
			: []),
		{ ...answer, at: answer_by - REMIND_ANSWER_MS },
		{ ...answer, at: answer_by },
	].sort((a, b) => a.at - b.at);
}
