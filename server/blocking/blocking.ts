import {
	BLOCKS_READ,
	type Block,
	NETWORK_SHOWN,
	readBlockNamed,
	readBlocksAsked,
	readVisitorBlocked,
} from "../../protocol/blocking.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import {
	answerableConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import { staffViewOf } from "../conversations/views.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Limits } from "../ports/limits.ts";
import { siteRole } from "../sites/site-role.ts";
import {
	type BlockParts,
	blockVisitor,
	unblockVisitor,
} from "./block-visitor.ts";
import type { NamedBlock } from "./queries.ts";

type Parts = BlockParts & { limits: Pick<Limits, "beganBeside"> };

/** Who may not write any more: by whom, why, until when, and who they are. */
export function blocking(parts: Parts) {
	const { store, blockList, limits } = parts;
	return {
		agent: {
			"visitor:block": handler({
				cost: "write",
				read: readVisitorBlocked,
				may: answerableConversation(store),
				run: async (actor: AgentSession, wanted, row) => ({
					block: blockOf(await blockVisitor(parts, actor, wanted, row)),
				}),
			}),
			"visitor:unblock": handler({
				cost: "write",
				read: readBlockNamed,
				may: siteRole("agent", "supervisor", "owner"),
				async run(actor: AgentSession, named) {
					await unblockVisitor(parts, actor, named);
					return {};
				},
			}),
			"blocks:read": handler({
				cost: "ask",
				read: readBlocksAsked,
				may: siteRole(),
				async run(_actor: AgentSession, { site, before }) {
					const rows = await store.blocks(site, before, BLOCKS_READ + 1);
					return {
						blocks: rows
							.slice(0, BLOCKS_READ)
							.filter(({ until }) => stands(until))
							.map(blockOf),
						more: rows.length > BLOCKS_READ,
					};
				},
			}),
			"block:read": handler({
				cost: "ask",
				read: readWhich,
				may: siteConversation(store),
				async run(_actor: AgentSession, _which, { site_id, visitor_id }) {
					const visitor = { site_id, id: visitor_id };
					const row = await store.blockOfVisitor(visitor);
					return { block: row && stands(row.until) ? blockOf(row) : null };
				},
			}),
			"network:read": handler({
				cost: "ask",
				read: readWhich,
				may: answerableConversation(store),
				async run(_actor: AgentSession, { conversation }, { site_id }) {
					const ids = limits.beganBeside(site_id, conversation);
					const rows = await Promise.all(
						ids.slice(0, NETWORK_SHOWN).map((id) => store.conversation(id)),
					);
					return {
						known: ids.length > 0,
						conversations: rows.flatMap((row) =>
							row?.site_id === site_id && row.state !== "closed"
								? staffViewOf(row)
								: [],
						),
					};
				},
			}),
		} satisfies Handlers<
			Pick<
				ConsoleCommands,
				| "visitor:block"
				| "visitor:unblock"
				| "blocks:read"
				| "block:read"
				| "network:read"
			>,
			AgentSession
		>,
		prunes: [{ name: "blocks", drop: store.dropEndedBlocks }],
		start: fill,
		reread: fill,
	};

	async function fill(): Promise<void> {
		const all: NamedBlock[] = [];
		for (const site of await store.siteIds()) {
			let before: { at: number; id: string } | null = null;
			do {
				const rows: NamedBlock[] = await store.blocks(site, before, 500);
				all.push(...rows);
				before = rows.at(-1) ?? null;
			} while (before);
		}
		blockList.fill(all);
	}

	function stands(until: number | null): boolean {
		return until === null || until > store.now();
	}
}

function blockOf(row: NamedBlock): Block {
	return {
		id: row.id,
		site: row.site_id,
		visitor: row.visitor_id,
		name: row.visitor_name,
		conversation: row.conversation_id,
		why: row.why,
		by: { id: row.person_id, name: row.person_name ?? "" },
		at: row.at,
		until: row.until,
	};
}
