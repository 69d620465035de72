import {
	readInboxAsked,
	readReopening,
	readTake,
} from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	readAfter,
	readMark,
	readTyping,
	readWhich,
} from "../../protocol/conversation.ts";
import type { ToldWait } from "../../protocol/entry.ts";
import { readCustomerChecked } from "../../protocol/identity-keys.ts";
import {
	type AgentDraft,
	readAgentDraft,
	readNoteDraft,
	readWithdrawal,
} from "../../protocol/message.ts";
import { readClosing } from "../../protocol/tags.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Faces } from "../people/faces.ts";
import { anyAgent } from "../people/permissions.ts";
import { personOf } from "../people/person.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { addNote } from "./add-note.ts";
import { typesIn } from "./answer-time.ts";
import { type AttachmentsNamed, readAttached } from "./attaching/attached.ts";
import { roomForCopies } from "./attaching/room-for-copies.ts";
import { checkCustomer } from "./check-customer.ts";
import { closeAsAgent } from "./close-as-agent.ts";
import { isJoined } from "./entry-builders.ts";
import { readInbox, readWholeInbox } from "./inbox.ts";
import { openConversation } from "./join.ts";
import { reopen } from "./lifecycle.ts";
import type { ConversationLog } from "./log.ts";
import { markAsAgent } from "./marks.ts";
import { maySee } from "./may.ts";
import { namesOf } from "./names-of.ts";
import { settle } from "./nothing-to-answer.ts";
import {
	answerableConversation,
	answerableWhenWritten,
	heldConversation,
	siteConversation,
} from "./permissions.ts";
import { readEntries, readOnJoining } from "./read.ts";
import type { Scrub } from "./scrub.ts";
import { sendAsAgent } from "./send-as-agent.ts";
import { createSiteOf, type SiteOf } from "./site-of.ts";
import type { Viewers } from "./viewers.ts";
import { staffViewOf } from "./views.ts";
import { withdraw } from "./withdraw.ts";

interface Parts {
	store: Store & AttachmentsNamed;
	log: ConversationLog;
	scrub: Scrub;
	publisher: Publisher;
	viewers: Viewers;
	faces: Pick<Faces, "of">;
	/** What the routing knows of a shopper, and what a site has set. */
	routing: {
		told(row: ConversationRow): ToldWait | undefined;
		answerWithin(site: string): Promise<number>;
		row(site: string, conversation: string): ConversationRow | undefined;
	};
	typing: {
		set(conversation: string, agent: string, typing: boolean): void;
	};
}

interface SitedParts extends Parts {
	siteOf: SiteOf;
}

/** What an agent does in a conversation. */
export function agentHandlers(given: Parts) {
	const parts = { ...given, siteOf: createSiteOf(given.store) };
	return {
		...joining(parts),
		...reading(parts),
		...writing(parts),
		...ending(parts),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "inbox:read"
			| "conversation:join"
			| "conversation:leave"
			| "conversation:open"
			| "conversation:close"
			| "conversation:reopen"
			| "conversation:nothing-to-answer"
			| "entries:read"
			| "message:send"
			| "message:withdraw"
			| "note:add"
			| "read:mark"
			| "typing:tell"
			| "customer:check"
		>,
		AgentSession
	>;
}

function joining(parts: SitedParts) {
	const { store, log, publisher, routing, viewers, siteOf } = parts;
	const seen = siteConversation(store);
	return {
		"inbox:read": handler({
			cost: "ask",
			read: readInboxAsked,
			may: anyAgent,
			async run({ sites, socket }, { cursor }) {
				const all = [...sites.keys()];
				if (cursor) return readInbox(store, all, cursor);
				// Whoever had fallen behind hears the rows again, from before the first page on. A later page must not
				// do that: they would take the pages before it for true, and have missed what happened since.
				for (const site of all) {
					socket?.join(`site:${site}`);
					await publisher.joined(`site:${site}`);
				}
				return cursor === null
					? readInbox(store, all, null)
					: readWholeInbox(store, all);
			},
		}),
		"conversation:join": handler({
			cost: "ask",
			read: readAfter,
			may: seen,
			async run(session: AgentSession, cursor) {
				// Join first, then read: the other order loses what comes between.
				const channel = `conversation:${cursor.conversation}` as const;
				session.socket.join(channel);
				await publisher.joined(channel);
				const row = await seen(session, cursor);
				const entries = await readOnJoining(store, row, cursor, "staff");
				const connected = () =>
					publisher.visitorThere(`visitor:${row.visitor_id}`);
				const person = await personOf(store, row, connected);
				return {
					...entries,
					viewers: viewers.came(session, row.id),
					conversation: staffViewOf(row),
					told: routing.told(row) ?? null,
					person,
					now: store.now(),
				};
			},
		}),
		"conversation:leave": handler({
			cost: "ask",
			read: readWhich,
			// Whoever has lost the site meanwhile may leave, too.
			may: anyAgent,
			run(session: AgentSession, { conversation }) {
				session.socket.leave(`conversation:${conversation}`);
				viewers.went(session, conversation);
				return {};
			},
		}),
		"conversation:open": handler({
			cost: "ask",
			read: readTake,
			may: answerableWhenWritten(siteOf),
			async run({ who }, { conversation, epoch }, site) {
				await openConversation(log, who, { site, conversation }, epoch);
				return {};
			},
		}),
	};
}

function reading(parts: SitedParts) {
	const { store, log, publisher, siteOf } = parts;
	return {
		"entries:read": handler({
			cost: "ask",
			read: readAfter,
			may: siteConversation(store),
			run: (_actor, cursor, row) => readEntries(store, row, cursor, "staff"),
		}),
		"read:mark": handler({
			cost: "ask",
			read: readMark,
			// The shopper reads that it was seen: that is the word of somebody who answers.
			may: answerableWhenWritten(siteOf),
			async run({ who }, mark, site) {
				await markAsAgent(log, who, site, mark);
				return {};
			},
		}),
		"typing:tell": handler({
			cost: "ask",
			read: readTyping,
			may: heldConversation(parts),
			async run({ who }, { conversation, typing }, row) {
				const { site_id: site, epoch } = row;
				// A key in it; a console of protocol 3 says nothing else of it.
				if (!isJoined(row)) {
					await openConversation(log, who, { site, conversation }, epoch);
					// `typing:changed` is volatile: sent in the same turn as `joined` it would be dropped.
					await nextTurn();
				}
				const { id, name } = who;
				parts.typing.set(conversation, id, typing);
				const channel = `conversation:${conversation}` as const;
				publisher.visitors(channel, "typing:changed", {
					conversation,
					who: { kind: "agent", name: parts.faces.of(site, id, name).name },
					typing,
				});
				publisher.staff(channel, "typing:changed", {
					conversation,
					who: { kind: "agent", id, name },
					typing,
				});
				if (typing) await typesIn(parts, row);
				return {};
			},
		}),
	};
}

function writing(parts: SitedParts) {
	const { store, log, siteOf } = parts;
	const attachedOf = async (
		site: string,
		author: string,
		{ files }: Pick<AgentDraft, "files">,
	) =>
		roomForCopies(
			store,
			site,
			await readAttached(store, { site, author }, files),
		);
	return {
		"message:send": handler({
			cost: "write",
			read: readAgentDraft,
			may: answerableWhenWritten(siteOf),
			async run({ who }, draft, site) {
				const attached = await attachedOf(site, who.id, draft);
				return sendAsAgent(log, who, site, { ...draft, attached }, store.now());
			},
		}),
		"note:add": handler({
			cost: "write",
			read: readNoteDraft,
			may: answerableWhenWritten(siteOf),
			async run({ who }, draft, site) {
				const attached = await attachedOf(site, who.id, draft);
				const mentions = await namesOf(store, site, draft.mentions);
				return addNote(log, who, site, { ...draft, mentions, attached });
			},
		}),
		"customer:check": handler({
			cost: "write",
			read: readCustomerChecked,
			may: answerableConversation(store),
			async run({ who }, checked, { site_id }) {
				await checkCustomer(log, who, site_id, checked);
				return {};
			},
		}),
		"message:withdraw": handler({
			cost: "write",
			read: readWithdrawal,
			may: answerableConversation(store),
			async run({ who }, withdrawal) {
				const { id, name } = who;
				return withdraw(parts, { kind: "agent", id, name }, withdrawal, (row) =>
					maySee(who, row),
				);
			},
		}),
	};
}

function ending({ store, log }: Parts) {
	return {
		"conversation:close": handler({
			cost: "write",
			read: readClosing,
			may: answerableConversation(store),
			async run({ who }, { conversation, ...said }, { site_id: site }) {
				await closeAsAgent(log, who, { site, conversation }, said);
				return {};
			},
		}),
		"conversation:nothing-to-answer": handler({
			cost: "write",
			read: readWhich,
			may: answerableConversation(store),
			async run({ who }, { conversation }, { site_id: site }) {
				await settle(log, who, { site, conversation });
				return {};
			},
		}),
		"conversation:reopen": handler({
			cost: "write",
			read: readReopening,
			may: answerableConversation(store),
			async run({ who }, { conversation, undo }, { site_id: site }) {
				await reopen(log, who, { site, conversation, undo });
				return {};
			},
		}),
	};
}
