import type { VisitorCommands } from "../protocol/events.ts";
import { readNothing } from "../protocol/read.ts";
import { type Answers, answer } from "./edge/sockets/commands.ts";
import { ratingOf } from "./feedback/rating.ts";
import { forget } from "./forgetting/forget.ts";
import type { Parts } from "./parts.ts";
import { personOf } from "./people/person.ts";
import type { Shopper } from "./sessions/visitor-hello.ts";
import type { ConversationView } from "./store/contract/views.ts";

/** Erases who asks, here and in every window that shows something of them. */
export function forgetCommand(
	parts: Parts,
): Pick<Answers<VisitorCommands, Shopper>, "visitor:forget"> {
	const { bells } = parts;
	return {
		// Not counted as a write: whoever has just written much may go at once.
		"visitor:forget": answer("ask", readNothing, async (shopper: Shopper) => {
			const { visitor, window } = shopper;
			if (!visitor) return {};
			const erased = await forget(parts, visitor);
			for (const row of erased) await tellErased(parts, row);
			shopper.visitor = null;
			window.leave(`visitor:${visitor.id}`);
			for (const { id } of erased) window.leave(`conversation:${id}`);
			bells.closeVisitors(`visitor:${visitor.id}`);
			return {};
		}),
	};
}

/** The log has told the entries and the rows: here the person beside them, and the list of ratings. */
async function tellErased(
	{ store, bells }: Parts,
	row: ConversationView,
): Promise<void> {
	if (bells.staffThere(`conversation:${row.id}`)) {
		const person = await personOf(store, row, false);
		bells.staff(`conversation:${row.id}`, "person:changed", { person });
	}
	for (const line of await store.ratingsOf(row)) {
		const rating = ratingOf({ ...line, visitor_name: null, ref: row.ref });
		bells.staff(`site:${row.site_id}`, "rating:given", { rating });
	}
}
