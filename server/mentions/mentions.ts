import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { Bodies } from "../../protocol/entry.ts";
import {
	MENTION_KEPT_MS,
	MENTIONS_READ,
	type Mention,
	readMentionsMark,
} from "../../protocol/mention.ts";
import { readNothing } from "../../protocol/read.ts";
import type { Committed } from "../conversations/log.ts";
import { siteConversation } from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { anyAgent } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Presence } from "../routing/presence.ts";
import type { Store } from "../store/contract/store.ts";
import { toldOf } from "./beside-notes.ts";
import type { MentionedNote, MentionStore } from "./queries.ts";

interface Parts {
	store: Store & MentionStore;
	publisher: Pick<Publisher, "staff">;
	presence: Pick<Presence, "state">;
	/** Rings whoever is away. */
	call(noted: {
		site: string;
		conversation: string;
		people: readonly string[];
		by: string;
	}): void;
}

/** Tells people of the staff that a note names them, there or away, and what they have not read of it. */
export function mentions({ store, publisher, presence, call }: Parts) {
	const tell = (person: string) =>
		publisher.staff(`person:${person}`, "mentions:changed", {});
	const old: Pruned = {
		name: "mentions",
		drop: (now, most) => store.pruneMentions(now - MENTION_KEPT_MS, most),
	};
	return {
		agent: {
			"mentions:read": handler({
				cost: "ask",
				read: readNothing,
				may: anyAgent,
				async run({ who, sites }: AgentSession) {
					const rows = await store.mentionsOf(
						who.id,
						[...sites.keys()],
						MENTIONS_READ,
					);
					const unread = await store.unreadMentions(who.id);
					return {
						mentions: rows.map(mentionOf),
						unread: unread
							.filter(({ site_id }) => sites.has(site_id))
							.reduce((sum, { unread: of }) => sum + of, 0),
					};
				},
			}),
			"mentions:mark": handler({
				cost: "ask",
				read: readMentionsMark,
				may: siteConversation(store),
				async run({ who }: AgentSession, { seq }, { site_id, id }) {
					const of = { site_id, conversation_id: id, person_id: who.id };
					if (await store.markMentions(of, seq, store.now())) tell(who.id);
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "mentions:read" | "mentions:mark">,
			AgentSession
		>,
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			const { row, entries } = outcome;
			for (const entry of entries) {
				const told = toldOf(row, entry);
				for (const id of told) tell(id);
				const away = told.filter((id) => presence.state(id) !== "present");
				if (away.length > 0)
					call({
						...{ site: row.site_id, conversation: row.id, people: away },
						by: entry.author_name ?? "",
					});
			}
		},
		prunes: [old],
	};
}

function mentionOf(row: MentionedNote): Mention {
	const body = JSON.parse(row.body ?? "{}") as Partial<Bodies["note"]>;
	return {
		site: row.site_id,
		conversation: row.conversation_id,
		seq: row.seq,
		by: { id: row.author_id ?? "", name: row.author_name ?? "" },
		text: body.text ?? null,
		whisper: body.whisper ?? false,
		visitorName: row.visitor_name,
		ref: row.ref,
		at: row.at,
		isRead: row.read_at !== null,
	};
}
