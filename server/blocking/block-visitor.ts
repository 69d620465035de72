import type { Role } from "../../protocol/agent.ts";
import {
	BLOCK_MS,
	type BlockLength,
	type VisitorBlocked,
} from "../../protocol/blocking.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { mayAdd, mayDisturb } from "../conversations/may.ts";
import type { AgentSession } from "../people/actor.ts";
import { auditRow } from "../people/audit.ts";
import { type BlockList, subjectHash } from "../people/block-list.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { BlockStore, NamedBlock } from "./queries.ts";
import type { BlockRow } from "./rows.ts";

export interface BlockParts {
	store: Store & BlockStore;
	publisher: Publisher;
	blockList: BlockList;
	/** As `conversation:spam` does. */
	markSpam(actor: AgentSession, conversation: string): Promise<unknown>;
}

/** Whoever wrote it may not write any more, and what of theirs is open closes as spam does. */
export async function blockVisitor(
	parts: BlockParts,
	actor: AgentSession,
	{ length, why }: VisitorBlocked,
	row: ConversationView,
): Promise<NamedBlock> {
	const { store, blockList } = parts;
	const { site_id, visitor_id, id: conversation } = row;
	mayAdd(row);
	mayDisturb(actor.who, row);
	const before = await store.blockOfVisitor({ site_id, id: visitor_id });
	mayBlock(actor.sites.get(site_id), length, before);
	const visitor = await store.visitor(site_id, visitor_id);
	if (!visitor) throw new Refused({ code: "not_found" });
	const now = store.now();
	const lasts = BLOCK_MS[length];
	const block: BlockRow = {
		site_id,
		id: newId(),
		visitor_id,
		subject_hash: visitor.subject && subjectHash(site_id, visitor.subject),
		conversation_id: conversation,
		why,
		person_id: actor.who.id,
		at: now,
		until: lasts === null ? null : now + lasts,
	};
	await store.keepBlock(
		block,
		auditRow(site_id, now, {
			action: "visitor_blocked",
			by: actor.who.id,
			target: conversation,
			details: { until: block.until },
		}),
	);
	if (before) blockList.drop(before);
	blockList.put(block);
	await closeCurrent(parts, actor, row);
	tell(parts, block);
	return {
		...block,
		visitor_name: visitor.name,
		person_name: actor.who.name,
	};
}

/** They may write again. Errors: `not_found`, `forbidden`. */
export async function unblockVisitor(
	parts: BlockParts,
	actor: AgentSession,
	{ site, block: id }: { site: string; block: string },
): Promise<void> {
	const { store, blockList } = parts;
	const block = await store.block(site, id);
	if (!block) throw new Refused({ code: "not_found" });
	if (!runs(actor.sites.get(site)) && isLong(block))
		throw new Refused({ code: "forbidden" });
	await store.dropBlock(
		site,
		id,
		auditRow(site, store.now(), {
			action: "visitor_unblocked",
			by: actor.who.id,
			target: block.conversation_id,
		}),
	);
	blockList.drop(block);
	tell(parts, block);
}

/** The one that was named, and the one that they have now; what a colleague holds stays with the colleague. */
async function closeCurrent(
	{ store, markSpam }: BlockParts,
	actor: AgentSession,
	{ site_id, visitor_id }: ConversationView,
) {
	const [current] = await store.conversationsOf(site_id, visitor_id, 1);
	if (!current || current.state === "closed") return;
	await markSpam(actor, current.id).catch((error: unknown) => {
		if (!(error instanceof Refused)) throw error;
	});
}

function tell(
	{ publisher }: BlockParts,
	{ site_id: site, visitor_id: visitor }: BlockRow,
): void {
	publisher.staff(`site:${site}`, "block:changed", { site, visitor });
}

/** A day is the agent's own judgement; what lasts, or shortens what lasts, is for who runs the shop. */
function mayBlock(
	role: Role | undefined,
	length: BlockLength,
	before: BlockRow | undefined,
): void {
	if (runs(role)) return;
	if (length !== "day" || (before && isLong(before)))
		throw new Refused({ code: "forbidden" });
}

function isLong({ at, until }: BlockRow): boolean {
	return until === null || until - at > (BLOCK_MS.day ?? 0);
}

function runs(role: Role | undefined): boolean {
	return role === "owner" || role === "supervisor";
}
