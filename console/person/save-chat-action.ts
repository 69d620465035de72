import type { Action } from "../workspace/part.ts";
import { route } from "../workspace/route.ts";
import { personWords } from "./words.ts";

/** Leads to where a chat is saved: with notes or without is chosen there. */
export const saveChat: Action = {
	label: personWords.saveChat,
	isFor: () => route.value.kind === "conversation",
	does({ sideColumns }) {
		sideColumns.ask("person", true);
		// A column that was not there is there with the next frame.
		requestAnimationFrame(() =>
			document.querySelector<HTMLElement>("#save-chat button")?.focus(),
		);
	},
};
