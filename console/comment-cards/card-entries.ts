import type { EntryView } from "../conversation/slots.ts";
import { cardLinkWords } from "./link-words.ts";

/** Above the message that came on a card. */
export const cardEntries: EntryView = {
	kinds: ["card"],
	shows: () => (entry) => entry.kind === "card" && entry.body !== null,
	says: (entry) =>
		(entry.kind === "card" &&
			entry.body &&
			cardLinkWords.onCard[entry.body.kind]) ||
		"",
};
