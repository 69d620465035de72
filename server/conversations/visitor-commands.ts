import {
	type QueuePosition,
	readAfter,
	readMark,
	readTyping,
	readWhich,
} from "../../protocol/conversation.ts";
import { readDraft, readWithdrawal } from "../../protocol/message.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { VisitorSession } from "../people/actor.ts";
import { type BlockList, mustNotBeBlocked } from "../people/block-list.ts";
import type { Faces } from "../people/faces.ts";
import { knownVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { typesIn } from "./answer-time.ts";
import { type AttachmentsNamed, readAttached } from "./attaching/attached.ts";
import { createBeginnings } from "./beginning.ts";
import { byVisitor } from "./entry-builders.ts";
import { closeAsVisitor } from "./lifecycle.ts";
import type { ConversationLog } from "./log.ts";
import { markAsVisitor } from "./marks.ts";
import { mayTakePart } from "./may.ts";
import {
	ownConversation,
	ownConversationWhenWritten,
	typedInConversation,
} from "./permissions.ts";
import { readEntries, readOnJoining } from "./read.ts";
import type { Scrub } from "./scrub.ts";
import { type ServiceState, sendAsVisitor } from "./send-as-visitor.ts";
import { publicConversationOf } from "./views.ts";
import { withdraw } from "./withdraw.ts";

interface Parts {
	store: Store & AttachmentsNamed;
	log: ConversationLog;
	scrub: Scrub;
	publisher: Publisher;
	faces: Pick<Faces, "of">;
	limits: Limits;
	blockList: Pick<BlockList, "isBlocked">;
	/** What the routing knows of a shopper. */
	routing: {
		serviceState(site: string, language: string | null): Promise<ServiceState>;
		place(row: ConversationRow): QueuePosition | null;
		heartbeat(site: string, visitor: string): void;
		answerWithin(site: string): Promise<number>;
		row(site: string, conversation: string): ConversationRow | undefined;
	};
}

/** What a visitor does in a conversation. */
export function visitorHandlers(parts: Parts) {
	return { ...reading(parts), ...writing(parts) } satisfies Handlers<
		Pick<
			VisitorCommands,
			| "conversation:join"
			| "conversation:close"
			| "entries:read"
			| "message:send"
			| "message:withdraw"
			| "read:mark"
			| "typing:tell"
		>,
		VisitorSession
	>;
}

function reading(parts: Parts) {
	const { store, log, publisher, routing, faces, blockList } = parts;
	return {
		"conversation:join": handler({
			cost: "ask",
			read: readAfter,
			may: ownConversation(store),
			async run(session: VisitorSession, cursor) {
				const visitor = knownVisitor(session);
				// Join first, then read: the other order loses what comes between.
				const channel = `conversation:${cursor.conversation}` as const;
				session.socket.join(channel);
				await publisher.joined(channel);
				const row = await store.conversation(cursor.conversation);
				mayTakePart(visitor, row);
				const entries = await readOnJoining(store, row, cursor, faces.of);
				return {
					...entries,
					conversation: publicConversationOf(row, faces.of, routing.place(row)),
					now: store.now(),
				};
			},
		}),
		"entries:read": handler({
			cost: "ask",
			read: readAfter,
			may: ownConversation(store),
			run: (_actor, cursor, row) => readEntries(store, row, cursor, faces.of),
		}),
		"read:mark": handler({
			cost: "ask",
			read: readMark,
			may: ownConversationWhenWritten,
			async run(_actor, mark, visitor) {
				await markAsVisitor(log, visitor, mark);
				routing.heartbeat(visitor.site_id, visitor.id);
				return {};
			},
		}),
		"typing:tell": handler({
			cost: "ask",
			read: readTyping,
			may: typedInConversation(parts),
			async run({ who }, { conversation, typing }, row) {
				if (who && blockList.isBlocked(who)) return {};
				const { site_id, visitor_id } = row;
				routing.heartbeat(site_id, visitor_id);
				publisher.staff(`conversation:${conversation}`, "typing:changed", {
					conversation,
					who: { kind: "visitor" },
					typing,
				});
				if (typing) await typesIn(parts, row);
				return {};
			},
		}),
	};
}

function writing(parts: Parts) {
	const { store, log, limits, routing } = parts;
	const beginningOf = createBeginnings(limits);
	return {
		"message:send": handler({
			cost: "write",
			read: readDraft,
			may: ownConversationWhenWritten,
			async run({ locale, address }, draft, visitor) {
				mustNotBeBlocked(parts.blockList, visitor);
				const { site_id, id } = visitor;
				const of = { site: site_id, author: id };
				const attached = await readAttached(store, of, draft.files);
				const serviceState = await routing.serviceState(site_id, locale);
				const beginning = beginningOf({ site: site_id, visitor: id, address });
				return sendAsVisitor(
					log,
					visitor,
					{ ...draft, attached },
					serviceState,
					beginning,
				);
			},
		}),
		"message:withdraw": handler({
			cost: "write",
			read: readWithdrawal,
			may: ownConversation(store),
			async run(actor, withdrawal) {
				const visitor = knownVisitor(actor);
				return withdraw(parts, byVisitor(visitor), withdrawal, (row) =>
					mayTakePart(visitor, row),
				);
			},
		}),
		"conversation:close": handler({
			cost: "write",
			read: readWhich,
			may: ownConversation(store),
			async run(actor, { conversation }) {
				await closeAsVisitor(log, knownVisitor(actor), conversation);
				return {};
			},
		}),
	};
}
