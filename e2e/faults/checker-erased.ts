import type { Account, Dump } from "./account.ts";

/** In the database; every window is compared with that. */
export function withdrawnIsErased(
	{ withdrawn }: Account,
	{ entries }: Dump,
): string[] {
	const gone = new Set(
		withdrawn.map((one) => `${one.conversation} ${one.seq}`),
	);
	return entries.flatMap(({ conversation, seq, text }) =>
		text !== null && gone.has(`${conversation} ${seq}`)
			? [`${conversation} ${seq} was withdrawn, and its text is still there`]
			: [],
	);
}
