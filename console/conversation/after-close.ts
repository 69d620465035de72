import { type ReadonlySignal, signal } from "@preact/signals";
import type { Inbox } from "../inbox/inbox.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Model } from "../workspace/part.ts";
import { go, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { focusHere } from "./composer-focus.ts";

/** What this browser opens when a conversation was closed in it. */
export type AfterClose = "next" | "list" | "stay";
export const AFTER_CLOSE: readonly AfterClose[] = ["next", "list", "stay"];
const KEY = "after close";

export const afterCloseModel: Model<{
	choice: ReadonlySignal<AfterClose>;
	choose(choice: AfterClose): void;
}> = {
	create({ store }) {
		const choice = signal<AfterClose>("next");
		void store.get(KEY).then((kept) => {
			choice.value = AFTER_CLOSE.find((one) => one === kept) ?? "next";
		});
		return {
			choice,
			choose(next) {
				choice.value = next;
				void store.set(KEY, next);
			},
		};
	},
};

/** The agent has closed this one themselves. Where they have gone on meanwhile, they stay. */
export function goOn(workspace: Workspace, closed: string) {
	const now = route.peek();
	if (now.kind !== "conversation" || now.id !== closed) return;
	const { inbox } = workspace.of(inboxModel);
	switch (workspace.of(afterCloseModel).choice.peek()) {
		case "stay":
			return;
		case "list":
			return go({ kind: "inbox" });
		case "next": {
			const next = nextOf(inbox, workspace.me.peek().id, closed);
			if (!next) return;
			// It opens by itself: the shopper is told nothing before the agent does something in it.
			go({ kind: "conversation", id: next.id }, "alone");
			// It is shown first.
			requestAnimationFrame(() => focusHere(next.state.kind === "open"));
		}
	}
}

/**
 * First whoever waits longest for a word of this agent; then who stands first in the queue, in the order in which the
 * routing gives them out, and is not being offered to a colleague.
 */
export function nextOf(
	{ rowsIn }: Pick<Inbox, "rowsIn">,
	me: string,
	closed: string,
) {
	const isOther = ({ id }: { id: string }) => id !== closed;
	const unanswered = rowsIn("mine").find(
		(row) =>
			isOther(row) && row.unansweredSince != null && row.quietSince === null,
	);
	return (
		unanswered ??
		rowsIn("waiting").find(
			(row) => isOther(row) && (row.offer?.agent.id ?? me) === me,
		)
	);
}
