import type { Account, Dump } from "./account.ts";

/** Each console's lists have every conversation that is not closed, and each row is as it is stored. */
export function listsEqualDatabase(
	{ rows }: Account,
	{ entries, heads }: Dump,
): string[] {
	const lastSeqs = new Map<string, number>();
	for (const { conversation, seq } of entries)
		lastSeqs.set(conversation, Math.max(seq, lastSeqs.get(conversation) ?? 0));
	const wrong = rows.flatMap(({ window, conversation, head, lastSeq }) => {
		const shown = JSON.stringify({ ...head, lastSeq });
		const due = JSON.stringify({
			...heads.get(conversation),
			lastSeq: lastSeqs.get(conversation),
		});
		return shown === due
			? []
			: [`${window}, row of ${conversation}: ${shown}, stored ${due}`];
	});
	const current = [...heads].filter(([, { state }]) => state !== "closed");
	for (const window of new Set(rows.map((row) => row.window))) {
		const listed = new Set(
			rows
				.filter((row) => row.window === window)
				.map(({ conversation }) => conversation),
		);
		for (const [id] of current)
			if (!listed.has(id)) wrong.push(`${window} does not list ${id}`);
	}
	return wrong;
}
