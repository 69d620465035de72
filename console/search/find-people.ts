import { pause } from "../../client/pause.ts";
import { foldedWords } from "../../protocol/fold.ts";
import { SEARCH_LETTERS } from "../../protocol/search.ts";
import { ago } from "../../ui/ago.ts";
import { nameOf } from "../inbox/name-of.ts";
import { locale, plain } from "../words/words.ts";
import type { Command } from "../workspace/command-sources.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { TYPED_MS } from "./found.ts";

/** Shoppers whose signed names begin so, on all one's sites: each leads to where they wrote last. */
export async function findPeople(
	{ connection, clock }: Workspace,
	typed: string,
	stop: AbortSignal,
): Promise<Command[]> {
	const words = foldedWords(typed).map(({ word }) => word);
	if (words.join("").length < SEARCH_LETTERS) return [];
	await pause(TYPED_MS);
	if (stop.aborted) return [];
	const query = `from:visitor from:"${words.join(" ")}"`;
	const reply = await connection.ask("search:read", {
		query,
		site: null,
		cursor: null,
	});
	if (!reply.ok) return [];
	const people = new Map<string, Command>();
	for (const { conversation: row, at } of reply.data.hits) {
		if (!row.visitorName || people.has(row.visitor)) continue;
		people.set(row.visitor, {
			label: nameOf(row),
			detail: `${plain(row.ref)} · ${ago(at, clock.now.peek(), locale)}`,
			does: () => go({ kind: "conversation", id: row.id }),
		});
	}
	return [...people.values()];
}
