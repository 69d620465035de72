import type { StaffConversation } from "../../protocol/agent.ts";
import { actOn } from "../inbox/act-on.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { plural } from "../words/plural.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { closeAsked } from "./acts.ts";

const CLOSED = plural("Closed.", "{count} closed.");

/** As one act with one undo, asked about once. */
export function closeSeveral(workspace: Workspace, ids: readonly string[]) {
	const { inbox } = workspace.of(inboxModel);
	const isOpen = (row: StaffConversation) => row.state.kind !== "closed";
	void closeAsked(workspace, {
		rows: ids.flatMap((id) => inbox.row(id) ?? []).filter(isOpen),
		async close(said) {
			const act = { kind: "close", ...said } as const;
			const fault = await actOn(workspace, ids, { act, done: CLOSED });
			return fault?.refusal ?? null;
		},
	});
}
