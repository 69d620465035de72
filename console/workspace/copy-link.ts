import { fill, words } from "../words/words.ts";
import { copyText } from "./copy-text.ts";
import { pathOf, type Route } from "./route.ts";
import type { Workspace } from "./workspace.ts";

/** So long a link stands there that no browser has copied. */
const SHOWN_MS = 20_000;

/** Puts the address of a place in the console on the clipboard, or shows it where the browser forbids that. */
export async function copyLink(
	{ toasts }: Pick<Workspace, "toasts">,
	to: Route,
): Promise<void> {
	const link = new URL(pathOf(to), location.origin).href;
	if (await copyText(link))
		toasts.say({ text: words.linkCopied, action: null });
	else
		toasts.say(
			{ text: fill(words.linkNotCopied, { link }), action: null },
			SHOWN_MS,
		);
}
