import { placesIn } from "../../protocol/reply-places.ts";
import { REPLIES_USED } from "../../protocol/saved-reply-limits.ts";
import type { SendCheck } from "../conversation/slots.ts";
import { fill } from "../words/words.ts";
import { insertedReplies } from "./inserted-replies.ts";
import { repliesLinkWords } from "./link-words.ts";

/** No message goes out with a place that nobody has filled; and each that went out counts for what began it. */
export const placeCheck: SendCheck = {
	stops(text) {
		const [first, ...rest] = placesIn(text);
		if (!first) return null;
		return {
			ranges: [first, ...rest].map(({ from, to }) => [from, to]),
			why: fill(repliesLinkWords.open, { places: `{${first.place}}` }),
		};
	},
	sent(workspace, { id }) {
		const inserted = workspace.of(insertedReplies);
		const { site = "", ids = [] } = inserted.get(id) ?? {};
		const replies = [...ids].slice(0, REPLIES_USED);
		inserted.delete(id);
		// What is lost with a connection is a count.
		if (replies.length > 0)
			void workspace.connection.ask("saved-replies:used", { site, replies });
	},
};
