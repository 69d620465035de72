import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { inboxModel } from "./inbox-model.ts";

/** Moves the focus in the list by so many rows; from outside it begins at the opened one, or at the first. */
export function moveInList(workspace: Workspace, by: 1 | -1) {
	const now = route.peek();
	// What was sought stands in the place of the list.
	if (!document.querySelector("#list")) return moveInPage(by);
	workspace
		.of(inboxModel)
		.lists.focus.move(by, now.kind === "conversation" ? now.id : null);
}

function moveInPage(by: 1 | -1) {
	const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
	const now = rows.indexOf(document.activeElement as HTMLElement);
	const next = rows[now < 0 ? 0 : Math.max(0, now + by)] ?? rows.at(-1);
	next?.focus();
	next?.scrollIntoView({ block: "nearest" });
}
