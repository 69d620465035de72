import type { Bodies } from "../../protocol/entry.ts";
import type { Beside } from "../store/contract/change.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { keepMessage } from "./keep-message.ts";
import { type WebhookFact, webhookMessage } from "./webhook-message.ts";

/**
 * What a commit to a conversation tells a shop's server, in its transaction: that it began or ended, and the card with
 * which it began. A message into an open conversation costs nothing.
 */
export const besideConversation: Beside = (row, before, entries) => {
	if (before && !entries.some(isTold)) return [];
	return factsOf(row, before, entries).flatMap((fact) =>
		keepMessage(webhookMessage(fact)),
	);
};

function isTold({ kind }: EntryRow): boolean {
	return kind === "closed" || kind === "card" || kind in PROMISE_EVENTS;
}

/** By the kinds of entries that say it. */
export const PROMISE_EVENTS: Partial<Record<string, WebhookFact["type"]>> = {
	promised: "promise.made",
	"promise-kept": "promise.kept",
	"promise-moved": "promise.moved",
	"promise-late": "promise.late",
	"promise-withdrawn": "promise.withdrawn",
	"promise-confirmed": "promise.confirmed",
};

/** What was promised and why it was changed are texts of the shop's to one person, and go along as those do. */
function promiseFact(body: string): { data: object; texts: object } {
	const { promise, kind, due, was, at, done, what, why } = JSON.parse(
		body,
	) as Partial<
		Bodies["promised"] &
			Bodies["promise-moved"] &
			Bodies["promise-kept"] &
			Bodies["promise-confirmed"]
	>;
	const time = (of: number | undefined) =>
		of === undefined ? undefined : iso(of);
	return {
		data: {
			...{ promise, kind, due: time(due), was: time(was) },
			...{ doneAt: time(at), done },
		},
		texts: { what, why },
	};
}

function factsOf(
	row: ConversationView,
	before: ConversationView | null,
	entries: readonly EntryRow[],
): WebhookFact[] {
	const { site_id: site, visitor_id: visitor, id } = row;
	const of = {
		conversation: id,
		relation: row.relation,
		language: row.language,
		startedAt: iso(row.started_at),
	};
	const fact = (
		type: WebhookFact["type"],
		{ seq, at }: Pick<EntryRow, "seq" | "at">,
		data: object,
		texts = {},
	): WebhookFact => ({
		site,
		type,
		of: [id, seq],
		visitor,
		at,
		data: { ...of, ...data },
		texts,
	});
	const started = before
		? []
		: [
				fact(
					"conversation.started",
					{ seq: 0, at: row.started_at },
					{ mode: row.mode },
				),
			];
	return [
		...started,
		...entries.flatMap((entry, at) => {
			if (entry.body === null) return [];
			switch (entry.kind) {
				case "closed": {
					const { by } = JSON.parse(entry.body) as Bodies["closed"];
					return [fact("conversation.closed", entry, { closedBy: by })];
				}
				case "card": {
					const { card, kind } = JSON.parse(entry.body) as Bodies["card"];
					const words = { text: textOf(entries[at + 1]) };
					const data = { card, kind, wantsAnswer: true, order: null };
					return [fact("card.left", entry, data, words)];
				}
				default: {
					const type = PROMISE_EVENTS[entry.kind];
					if (!type) return [];
					const { data, texts } = promiseFact(entry.body);
					return [fact(type, entry, data, texts)];
				}
			}
		}),
	];
}

function textOf(message: EntryRow | undefined): string | null {
	if (message?.kind !== "message" || message.body === null) return null;
	return (JSON.parse(message.body) as Bodies["message"]).text;
}

function iso(at: number): string {
	return new Date(at).toISOString();
}
