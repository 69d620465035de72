import { readReopening } from "../protocol/agent.ts";
import {
	readAfter,
	readMark,
	readTyping,
	readWhich,
} from "../protocol/conversation.ts";
import type { ConsoleCommands } from "../protocol/events.ts";
import { INBOX_CLOSED, RATINGS_READ } from "../protocol/limits.ts";
import { readAgentDraft, readWithdrawal } from "../protocol/message.ts";
import { readRatingsAsked } from "../protocol/rating.ts";
import { readNothing } from "../protocol/read.ts";
import { Refused } from "../protocol/refusal.ts";
import { closeAsAgent, reopen } from "./conversations/lifecycle.ts";
import { markAsAgent } from "./conversations/marks.ts";
import { maySee } from "./conversations/may.ts";
import { readEntries, readOnJoining } from "./conversations/read.ts";
import { addNote, sendAsAgent } from "./conversations/send.ts";
import { staffViewOf } from "./conversations/views.ts";
import { withdraw } from "./conversations/withdraw.ts";
import { type Answers, answer } from "./edge/sockets/commands.ts";
import { ratingOf } from "./feedback/rating.ts";
import { deviceCommands } from "./notification-commands.ts";
import type { Parts } from "./parts.ts";
import { personOf } from "./people/person.ts";
import { routingCommands } from "./routing-commands.ts";
import type { Desk } from "./sessions/agent-hello.ts";
import { siteCommands } from "./site-commands.ts";
import type { ConversationView } from "./store/contract/views.ts";

/** Every command of the console, each with its reader, its limit and its room. */
export function consoleCommands(parts: Parts): Answers<ConsoleCommands, Desk> {
	const { store, log, bells } = parts;

	/** The conversation, if the agent may know of it. Decided again when something is written. */
	async function seen({ agent }: Desk, id: string): Promise<ConversationView> {
		const row = await store.conversation(id);
		maySee(agent, row);
		return row;
	}

	return {
		...routingCommands(parts),
		...siteCommands(parts),
		...deviceCommands(parts),
		"inbox:read": answer(
			"ask",
			readNothing,
			async ({ agent, window }: Desk) => {
				const sites = [...agent.roles.keys()];
				// Whoever had fallen behind hears the rows again, from before the snapshot on.
				for (const site of sites) window.join(`site:${site}`);
				const rows = await store.inbox(sites, INBOX_CLOSED);
				return { conversations: rows.map(staffViewOf) };
			},
		),
		"conversation:join": answer(
			"ask",
			readAfter,
			async (desk: Desk, cursor) => {
				await seen(desk, cursor.conversation);
				desk.window.join(`conversation:${cursor.conversation}`);
				const row = await seen(desk, cursor.conversation);
				const entries = await readOnJoining(store, row, cursor, "staff");
				const connected = bells.visitorThere(`visitor:${row.visitor_id}`);
				const person = await personOf(store, row, connected);
				return {
					...entries,
					conversation: staffViewOf(row),
					person,
					now: store.now(),
				};
			},
		),
		"conversation:leave": answer(
			"ask",
			readWhich,
			({ window }: Desk, { conversation }) => {
				window.leave(`conversation:${conversation}`);
				return {};
			},
		),
		"conversation:close": answer(
			"write",
			readWhich,
			async (desk: Desk, { conversation }) => {
				const { site_id: site } = await seen(desk, conversation);
				await closeAsAgent(log, desk.agent, site, conversation);
				return {};
			},
		),
		"conversation:reopen": answer(
			"write",
			readReopening,
			async (desk: Desk, { conversation, undo }) => {
				const { site_id: site } = await seen(desk, conversation);
				await reopen(log, desk.agent, { site, conversation, undo });
				return {};
			},
		),
		"entries:read": answer("ask", readAfter, async (desk: Desk, cursor) =>
			readEntries(
				store,
				await seen(desk, cursor.conversation),
				cursor,
				"staff",
			),
		),
		"message:send": answer(
			"write",
			readAgentDraft,
			async (desk: Desk, draft) => {
				const { site_id } = await seen(desk, draft.conversation);
				return sendAsAgent(log, desk.agent, site_id, draft);
			},
		),
		"message:withdraw": answer(
			"write",
			readWithdrawal,
			async ({ agent }: Desk, withdrawal) => {
				const author = {
					kind: "agent" as const,
					id: agent.id,
					name: agent.name,
				};
				await withdraw(parts, author, withdrawal, (row) => maySee(agent, row));
				return {};
			},
		),
		"note:add": answer("write", readAgentDraft, async (desk: Desk, draft) => {
			const { site_id } = await seen(desk, draft.conversation);
			return addNote(log, desk.agent, site_id, draft);
		}),
		"read:mark": answer("ask", readMark, async (desk: Desk, mark) => {
			const { site_id } = await seen(desk, mark.conversation);
			await markAsAgent(log, desk.agent, site_id, mark);
			return {};
		}),
		"typing:tell": answer(
			"ask",
			readTyping,
			async (desk: Desk, { conversation, typing }) => {
				const row = await seen(desk, conversation);
				// Only who may answer is announced to the shopper.
				if (row.state !== "open" || row.agent_id !== desk.agent.id)
					throw new Refused({ code: "forbidden" });
				const who = { kind: "agent" as const, name: desk.agent.name };
				bells.visitors(`conversation:${conversation}`, "typing:changed", {
					conversation,
					who,
					typing,
				});
				return {};
			},
		),
		"ratings:read": answer(
			"ask",
			readRatingsAsked,
			async ({ agent }: Desk, { before }) => {
				const sites = [...agent.roles.keys()];
				const lines = await store.ratings(
					sites,
					before ?? Number.MAX_SAFE_INTEGER,
					RATINGS_READ + 1,
				);
				return {
					ratings: lines.slice(0, RATINGS_READ).map(ratingOf),
					more: lines.length > RATINGS_READ,
				};
			},
		),
	};
}
