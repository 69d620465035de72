import type { BulkAct, BulkResult } from "../../protocol/bulk.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { counted, fill, type Plural, refused, words } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { inboxModel } from "./inbox-model.ts";
import { selectionModel } from "./selection.ts";
import { inboxWords } from "./words.ts";

/**
 * Does it with these conversations, as one act that one undo takes back. What is refused is said in words, and stays
 * selected.
 * @param done what the line at the foot says of those with which it was done
 * @returns why it was not done with all of them, in words; null: it was
 */
export async function actOn(
	workspace: Workspace,
	ids: readonly string[],
	act: BulkAct,
	done: Plural,
): Promise<string | null> {
	if (ids.length === 0) return null;
	const { connection, of, toasts } = workspace;
	const reply = await of(inboxModel).acting(ids, () =>
		connection.ask("bulk:act", { conversations: [...ids], act }),
	);
	if (!reply.ok) {
		const why = refused(reply.refusal);
		toasts.say({ text: why, action: null });
		return why;
	}
	const { results } = reply.data;
	const conversations = results.flatMap(({ conversation, undo }) =>
		undo ? [{ conversation, undo }] : [],
	);
	of(selectionModel).clear(
		conversations.map(({ conversation }) => conversation),
	);
	const faults = refusedWords(results);
	const said = [...faults];
	if (conversations.length > 0)
		said.unshift(counted(done, conversations.length));
	// Of what was so already there is nothing to say.
	if (said.length === 0) return null;
	const action = conversations.length > 0 ? { label: words.undo, run } : null;
	toasts.say({ text: said.join(" "), action }, CLOSE_UNDO_MS);
	return faults[0] ?? null;

	function run() {
		void undo(workspace, conversations);
	}
}

async function undo(
	{ connection, of, toasts }: Workspace,
	conversations: {
		conversation: string;
		undo: NonNullable<BulkResult["undo"]>;
	}[],
) {
	const ids = conversations.map(({ conversation }) => conversation);
	const reply = await of(inboxModel).acting(ids, () =>
		connection.ask("bulk:undo", { conversations }),
	);
	const faults = reply.ok
		? refusedWords(reply.data.results)
		: [refused(reply.refusal)];
	if (faults.length > 0) toasts.say({ text: faults.join(" "), action: null });
}

/** How many, and why the first of them. */
function refusedWords(results: readonly BulkResult[]): string[] {
	const [first, ...others] = results.flatMap(({ refusal }) => refusal ?? []);
	if (!first) return [];
	return [
		fill(counted(inboxWords.notDone, others.length + 1), {
			why: refused(first),
		}),
	];
}
