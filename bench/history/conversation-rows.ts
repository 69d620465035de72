import { newId } from "../../protocol/ids.ts";
import type { AskRow } from "../../server/asks/rows.ts";
import { closingAsAgent } from "../../server/conversations/close-as-agent.ts";
import { closingAsVisitor } from "../../server/conversations/lifecycle.ts";
import { changingMode } from "../../server/conversations/mode.ts";
import type { ConversationTagRow } from "../../server/conversations/tagging/conversation-tags.ts";
import type { AnswerRow, CreditRow } from "../../server/feedback/rows.ts";
import type { ToldAnswerRow } from "../../server/figures/rows.ts";
import type { Agent } from "../../server/people/agent.ts";
import type { EntryRow } from "../../server/store/contract/columns.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../server/store/contract/routing-rows.ts";
import type { VisitorRow } from "../../server/store/contract/rows.ts";
import type { ConversationView } from "../../server/store/contract/views.ts";
import { asksAndAnswers } from "./ask-rows.ts";
import type { Cast } from "./episode-row.ts";
import type { PastEpisode } from "./past-episode.ts";
import { beginsTalk, holdsTalk } from "./talk-rows.ts";
import { talkOf } from "./talks.ts";
import {
	type ToldConversation,
	toldConversation,
} from "./told-conversation.ts";
import { lineEvents, toldWait } from "./wait-rows.ts";

/** All that a store keeps of one conversation. */
export interface ConversationRows {
	conversation: ConversationView;
	entries: EntryRow[];
	asks: AskRow[];
	answers: AnswerRow[];
	credits: CreditRow[];
	toldWaits: EstimatedWaitRow[];
	toldAnswers: ToldAnswerRow[];
	lineEvents: QueueEventRow[];
	tags: ConversationTagRow[];
}

/** Who is in it. */
export interface Players {
	cast: Cast;
	visitor: VisitorRow;
	agents: readonly Agent[];
}

/** One episode while it is told. */
export interface Telling extends Players {
	past: PastEpisode;
	told: ToldConversation;
	rows: Omit<ConversationRows, "conversation" | "entries" | "tags">;
}

/**
 * The rows of one conversation with its episodes in their order. Each change of it is decided by the function that
 * decides it in the relay, so that what follows from a change is what follows there.
 */
export function conversationRows(
	episodes: readonly PastEpisode[],
	players: Players,
): ConversationRows {
	const told = toldConversation(players.cast.site, newId());
	const rows: Telling["rows"] = {
		asks: [],
		answers: [],
		credits: [],
		toldWaits: [],
		toldAnswers: [],
		lineEvents: [],
	};
	for (const past of episodes) tell({ ...players, past, told, rows });
	const conversation = told.row();
	// Everything was seen, and nothing is to be mailed.
	conversation.read_by_visitor = conversation.last_public_seq;
	conversation.read_by_agent = conversation.last_seq;
	conversation.mailed_seq = conversation.last_seq;
	const tags = tagRows(conversation);
	return { conversation, entries: told.entries, ...rows, tags };
}

/** One for each of its tags. */
function tagRows(row: ConversationView): ConversationTagRow[] {
	const { site_id, id: conversation_id, started_at } = row;
	return (JSON.parse(row.tags) as string[]).map((tag_id) => ({
		...{ site_id, tag_id, started_at, conversation_id },
	}));
}

function tell(telling: Telling): void {
	const { past, told, rows } = telling;
	const talk = talkOf(past);
	const seq = told.entries.length + 1;
	beginsTalk(telling, talk);
	const { site_id, id: conversation_id, epoch } = told.row();
	if (past.answerBy !== null)
		rows.toldAnswers.push({
			...{ site_id, conversation_id, seq },
			answer_by: past.answerBy,
		});
	if (past.silentAt !== null) fallsSilent(telling, past.silentAt);
	if (past.takenAt !== null) holdsTalk(telling, talk);
	ends(telling);
	asksAndAnswers(telling);
	rows.toldWaits.push(...toldWait(telling, epoch));
	rows.lineEvents.push(...lineEvents(telling));
}

function fallsSilent({ told }: Telling, at: number): void {
	const change = {
		mode: "message",
		why: "silent",
		answerBy: null,
		answerWithin: 0,
	} as const;
	told.does(changingMode, change, at);
}

function ends({ past, told, visitor, agents, cast }: Telling): void {
	const { endedAt: at, endedBy } = past;
	const last = past.agents.at(-1) ?? past.conversation % agents.length;
	if (endedBy === "visitor") {
		told.does(closingAsVisitor, { visitor }, at);
		return;
	}
	const closing = {
		agent: agents[last] as Agent,
		outcome: cast.outcomes[past.closedWith ?? -1]?.id ?? null,
		tags: past.tags.map((tag) => cast.tags[tag]?.id ?? ""),
	};
	told.does(closingAsAgent, closing, at, {
		labels: {
			tags: JSON.stringify(cast.tags),
			closing: JSON.stringify({ outcomes: cast.outcomes }),
		},
	});
}
