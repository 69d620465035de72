import { newId, newToken } from "../../../protocol/ids.ts";
import { ANSWER_MS } from "../../../protocol/limits.ts";
import { sendAsVisitor } from "../../conversations/send-as-visitor.ts";
import { makeVisitor } from "../../people/visitors.ts";
import type { ClientSocket } from "../../ports/client-socket.ts";
import type { SiteRow, VisitorRow } from "../../store/contract/rows.ts";
import type { Relay } from "../relay.ts";

export const LANGUAGE = "lt";

export function comes({ store }: Relay, site: SiteRow): Promise<VisitorRow> {
	return makeVisitor(store, site.id, newToken());
}

export function asks({ app }: Relay, visitor: VisitorRow) {
	return sendAsVisitor(
		app.parts.log,
		visitor,
		{ conversation: null, clientId: newId(), text: "In stock?" },
		{
			mode: "live",
			answerBy: null,
			answerWithin: ANSWER_MS,
			language: LANGUAGE,
			present: [],
			hideIbansMs: null,
		},
	);
}

/** Of a window that nobody tells anything. */
export function deafSocket(): ClientSocket {
	return {
		id: newId(),
		address: "127.0.0.1",
		sessionToken: undefined,
		auth: {},
		speaks() {},
		speaksFormer: () => false,
		isOpen: () => true,
		join() {},
		leave() {},
		close() {},
	};
}
