import { untracked } from "@preact/signals";
import type { Command, CommandSource } from "../workspace/command-sources.ts";
import { go } from "../workspace/route.ts";
import { inboxModel } from "./inbox-model.ts";
import { nameOf } from "./name-of.ts";
import { inboxWords } from "./words.ts";

/** Whom the lists have, by name and reference, in the command bar. */
export const conversationSource: CommandSource = {
	label: inboxWords.label,
	find(workspace): readonly Command[] {
		const { inbox } = workspace.of(inboxModel);
		return untracked(() =>
			(["waiting", "open", "closed"] as const).flatMap((list) =>
				inbox.rowsIn(list).map((row) => ({
					label: nameOf(row),
					detail: `${row.ref} · ${inboxWords.states[list]}`,
					does: () => go({ kind: "conversation", id: row.id }),
				})),
			),
		);
	},
};
