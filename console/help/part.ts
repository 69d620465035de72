import { lines } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { go } from "../workspace/route.ts";
import { HelpRow } from "./HelpRow.tsx";
import { LazyHelp } from "./LazyHelp.tsx";
import { helpLinkWords } from "./link-words.ts";
import { toHelp } from "./to-help.ts";

/** Articles that shoppers find by themselves: written, published, and mended by what is said of them. */
export const helpPart: Part = {
	isFor: ({ sites }) => sites.value.some(({ role }) => setsUp(role)),
	page: {
		name: "help",
		label: helpLinkWords.link,
		icon: lines,
		Page: LazyHelp,
		// Its link stands in the account's sheet.
		isFor: () => false,
	},
	Account: HelpRow,
	actions: [{ label: helpLinkWords.link, does: () => go(toHelp) }],
};
