import type { ComplaintLine } from "../../protocol/complaint.ts";
import { CSV_START, csvLine } from "../../protocol/csv-line.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

/** All of a site that were filed in a year, by their number; or why they cannot be had. */
export async function readYear(
	{ ask }: Pick<ConsoleConnection, "ask">,
	site: string,
	year: number,
): Promise<ComplaintLine[] | Refusal> {
	const all: ComplaintLine[] = [];
	for (;;) {
		// Numbers have no gap, so the last one that was read is how many there are.
		const asked = { site, year, after: all.length };
		const reply = await ask("complaints:of-year", asked);
		if (!reply.ok) return reply.refusal;
		// An older relay has no such list.
		all.push(...(reply.data.complaints ?? []));
		if (!reply.data.more) return all;
	}
}

const TIMES = [
	...(["filedAt", "assessBy", "assessedAt", "answerBy"] as const),
	...(["decidedAt", "notAcceptedAt", "finalAt"] as const),
] as const;

/** For programs for tables: names of columns that no language changes, times in UTC. */
export function yearCsv(complaints: readonly ComplaintLine[]): string {
	const lines = complaints.map((one) => [
		...[one.number, one.state, one.severity, one.outcome],
		...TIMES.map((name) => {
			const at = one[name];
			return at === null ? null : new Date(at).toISOString();
		}),
	]);
	const head = ["number", "state", "severity", "outcome", ...TIMES];
	return CSV_START + [head, ...lines].map(csvLine).join("");
}
