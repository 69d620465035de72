import type { StaffConversation } from "../../protocol/agent.ts";
import type { BulkAct, BulkResult, BulkUndo } from "../../protocol/bulk.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { counted, fill, refused, words } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Wanted } from "./act-on.ts";
import { assumedRow, rowBefore } from "./assumed-rows.ts";
import { inboxModel } from "./inbox-model.ts";
import { selectionModel } from "./selection.ts";
import { inboxWords } from "./words.ts";

/** Why it was not done with some, in words, and the refusal of the first of them. */
export interface NotDone {
	why: string;
	refusal: Refusal;
}

/** See `actOn`. */
export async function actOnSeveral(
	workspace: Workspace,
	ids: readonly string[],
	{ act, done, to = "" }: Wanted,
): Promise<NotDone | null> {
	const { of, toasts } = workspace;
	const { inbox, acting } = of(inboxModel);
	const before = new Map(
		ids.map((id): [string, StaffConversation | undefined] => [
			id,
			inbox.row(id),
		]),
	);
	const reply = await acting(
		ids,
		() =>
			workspace.connection.ask("bulk:act", { conversations: [...ids], act }),
		assumed(workspace, before, act, to),
	);
	if (!reply.ok) {
		const { refusal } = reply;
		const why = refused(refusal);
		toasts.say({ text: why, action: null });
		return { why, refusal };
	}
	const { results } = reply.data;
	const changed = results.flatMap(({ conversation, undo }) =>
		undo ? [{ conversation, undo }] : [],
	);
	of(selectionModel).clear(changed.map(({ conversation }) => conversation));
	const fault = notDone(results);
	const said = fault ? [fault.why] : [];
	if (changed.length > 0) said.unshift(counted(done, changed.length));
	// Of what was so already there is nothing to say.
	if (said.length === 0) return null;
	const run = () => void undo(workspace, changed, before);
	const action = changed.length > 0 ? { label: words.undo, run } : null;
	toasts.say({ text: said.join(" "), action }, CLOSE_UNDO_MS);
	return fault;
}

function assumed(
	{ me, connection }: Workspace,
	rows: ReadonlyMap<string, StaffConversation | undefined>,
	act: BulkAct,
	to: string,
): StaffConversation[] {
	const here = { me: me.peek().id, now: connection.now(), to };
	return [...rows.values()].flatMap((row) => {
		return (row && assumedRow(row, act, here)) ?? [];
	});
}

async function undo(
	{ connection, of, toasts }: Workspace,
	conversations: { conversation: string; undo: BulkUndo }[],
	before: ReadonlyMap<string, StaffConversation | undefined>,
) {
	const { inbox, acting } = of(inboxModel);
	const ids = conversations.map(({ conversation }) => conversation);
	const rows = ids.flatMap((id) => {
		const [row, was] = [inbox.row(id), before.get(id)];
		return row && was ? rowBefore(row, was) : [];
	});
	const reply = await acting(
		ids,
		() => connection.ask("bulk:undo", { conversations }),
		rows,
	);
	const why = reply.ok
		? notDone(reply.data.results)?.why
		: refused(reply.refusal);
	if (why) toasts.say({ text: why, action: null });
}

/** How many, and why the first of them. */
function notDone(results: readonly BulkResult[]): NotDone | null {
	const [refusal, ...others] = results.flatMap(({ refusal }) => refusal ?? []);
	if (!refusal) return null;
	const why = fill(counted(inboxWords.notDone, others.length + 1), {
		why: refused(refusal),
	});
	return { why, refusal };
}
