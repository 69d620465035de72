import type { Command, CommandSource } from "../workspace/command-sources.ts";
import { go } from "../workspace/route.ts";
import { inboxModel } from "./inbox-model.ts";
import { nameOf } from "./name-of.ts";
import { inboxWords } from "./words.ts";

/** Whom the lists have, by name and reference, in the command bar. */
export const conversationSource: CommandSource = {
	label: inboxWords.label,
	find(workspace): readonly Command[] {
		const { known } = workspace.of(inboxModel).inbox;
		return [...(known.peek()?.values() ?? [])].map((row) => ({
			label: nameOf(row),
			detail: `${row.ref} · ${inboxWords.states[row.state.kind]}`,
			does: () => go({ kind: "conversation", id: row.id }),
		}));
	},
};
