import type { VisitorKey } from "../store/contract/rows.ts";
import type { AlertRow } from "./rows.ts";

/** An open alert, as far as it is known without the store. */
export type KnownAlert = Pick<
	AlertRow,
	"site_id" | "ask_id" | "conversation_id" | "visitor_id"
>;

/** Those that are open, in memory, so that a message into a conversation without one costs no query. */
export interface KnownAlerts {
	add(alert: KnownAlert): void;
	forget(alert: KnownAlert): void;
	of(ask: string): KnownAlert | undefined;
	in(conversation: string): KnownAlert[];
	ofVisitor(visitor: VisitorKey): KnownAlert[];
}

export function createKnownAlerts(): KnownAlerts {
	const known = new Map<string, KnownAlert>();
	const asksIn = new Map<string, Set<string>>();
	return {
		add(alert) {
			known.set(alert.ask_id, alert);
			const { conversation_id: id } = alert;
			if (id === null) return;
			asksIn.set(id, (asksIn.get(id) ?? new Set()).add(alert.ask_id));
		},
		forget({ ask_id, conversation_id: id }) {
			known.delete(ask_id);
			if (id === null) return;
			const asks = asksIn.get(id);
			asks?.delete(ask_id);
			if (asks?.size === 0) asksIn.delete(id);
		},
		of: (ask) => known.get(ask),
		in: (conversation) =>
			[...(asksIn.get(conversation) ?? [])].flatMap(
				(ask) => known.get(ask) ?? [],
			),
		ofVisitor: ({ site_id, id }) =>
			[...known.values()].filter(
				(alert) => alert.site_id === site_id && alert.visitor_id === id,
			),
	};
}
