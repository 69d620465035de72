import { note } from "../../ui/icons.ts";
import { composerPickers, sendChecks } from "../conversation/slots.ts";
import { commandSources } from "../workspace/command-sources.ts";
import { keyOf } from "../workspace/key-of.ts";
import { createLazy } from "../workspace/lazy.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { go } from "../workspace/route.ts";
import { LazyReplies } from "./LazyReplies.tsx";
import { repliesLinkWords } from "./link-words.ts";
import { placeCheck } from "./place-check.ts";
import { RepliesRow } from "./RepliesRow.tsx";
import { toReplies } from "./reply-place.ts";

const picker = createLazy(async () => {
	const { ReplyPicker } = await import("./ReplyPicker.tsx");
	return ReplyPicker;
});

const toPage = {
	keys: "G R",
	label: repliesLinkWords.link,
	does: () => go(toReplies),
};

/** What one writes often, saved to be put into the composer. */
export const savedRepliesPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	page: {
		name: "replies",
		label: repliesLinkWords.link,
		icon: note,
		Page: LazyReplies,
		// Its link stands in the account's sheet, and below the list in the composer.
		isFor: () => false,
	},
	Account: RepliesRow,
	keys: [{ shown: "/", label: repliesLinkWords.key }, keyOf(toPage)],
	actions: [toPage],
	fills: [
		commandSources.fill({
			label: repliesLinkWords.link,
			find: async (...asked) =>
				(await import("./find-replies.ts")).findReplies(...asked),
		}),
		composerPickers.fill({ sign: "/", kind: "message", panel: picker }),
		sendChecks.fill(placeCheck),
	],
};
