import { actOn } from "../inbox/act-on.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { plural } from "../words/plural.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { closeAsking } from "./acts.ts";

const CLOSED = plural("Closed.", "{count} closed.");

/** As one act with one undo; each of those that are refused stays open and selected. */
export function closeSeveral(
	workspace: Workspace,
	ids: readonly string[],
): Promise<void> {
	const { inbox } = workspace.of(inboxModel);
	return closeAsking(workspace, {
		rows: () => ids.flatMap((id) => inbox.row(id) ?? []),
		async close(said) {
			await actOn(workspace, ids, { kind: "close", ...said }, CLOSED);
			// The line at the foot says what was refused.
			return null;
		},
	});
}
