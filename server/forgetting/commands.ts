import { readNothing } from "../../protocol/read.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { Scrub } from "../conversations/scrub.ts";
import type { VisitorSession } from "../people/actor.ts";
import { anyVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { type EraseParts, eraseVisitor } from "./erase-visitor.ts";

interface Parts extends EraseParts {
	scrub: Scrub;
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
				const erased = await eraseVisitor(parts, visitor);
				actor.who = null;
				actor.socket?.leave(`visitor:${visitor.id}`);
				for (const { id } of erased) actor.socket?.leave(`conversation:${id}`);
				publisher.closeVisitors(`visitor:${visitor.id}`);
				return { erased: await scrub.asked() };
			},
		}),
	} satisfies Handlers<Pick<VisitorCommands, "visitor:forget">, VisitorSession>;
}
