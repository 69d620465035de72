import type { VisitorCommands } from "../../protocol/events.ts";
import { readNothing } from "../../protocol/read.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Scrub } from "../conversations/scrub.ts";
import type { VisitorSession } from "../people/actor.ts";
import { anyVisitor } from "../people/permissions.ts";
import { personOf } from "../people/person.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { forget } from "./forget.ts";
import type { ForgettingStore } from "./queries.ts";

interface Parts {
	store: Store & ForgettingStore;
	log: ConversationLog;
	publisher: Publisher;
	scrub: Scrub;
	/** Tells the staff what is left of a conversation elsewhere than in its log. */
	erased(row: ConversationView): Promise<void>;
}

/** Erases who asks, here and in every window that shows something of them. */
export function visitorHandlers(parts: Parts) {
	const { publisher, scrub, store } = parts;
	/** Whose words are owed is not known any more: somebody's are, or nobody's. */
	const owed = async () => ((await store.scrubOwed()) ? "soon" : "now");
	return {
		"visitor:forget": handler({
			// Not counted as a write: whoever has just written much may go at once.
			cost: "ask",
			read: readNothing,
			may: anyVisitor,
			async run(actor, _nothing, visitor) {
				if (!visitor) return { erased: await owed() };
				const erased = await forget(parts, visitor);
				for (const row of erased) {
					await tellPersonErased(parts, row);
					await parts.erased(row);
				}
				actor.who = null;
				actor.socket?.leave(`visitor:${visitor.id}`);
				for (const { id } of erased) actor.socket?.leave(`conversation:${id}`);
				publisher.closeVisitors(`visitor:${visitor.id}`);
				return { erased: await scrub.asked() };
			},
		}),
	} satisfies Handlers<Pick<VisitorCommands, "visitor:forget">, VisitorSession>;
}

/** The log has told the entries and the rows: here the person beside them. */
async function tellPersonErased(
	{ store, publisher }: Parts,
	row: ConversationView,
): Promise<void> {
	if (!publisher.staffThere(`conversation:${row.id}`)) return;
	const person = await personOf(store, row, false);
	publisher.staff(`conversation:${row.id}`, "person:changed", { person });
}
