import { newId } from "../../protocol/ids.ts";
import { SLOTS } from "../../protocol/limits.ts";
import { giving } from "../../server/conversations/assign.ts";
import { byVisitor } from "../../server/conversations/entry-builders.ts";
import { opening } from "../../server/conversations/join.ts";
import { maskText } from "../../server/conversations/masking/mask.ts";
import {
	transferringToAgent,
	transferringToTeam,
} from "../../server/conversations/release.ts";
import { answering } from "../../server/conversations/send-as-agent.ts";
import {
	type Arrived,
	sendingInto,
	sendingToCurrent,
} from "../../server/conversations/send-as-visitor.ts";
import type { Agent } from "../../server/people/agent.ts";
import type { Telling } from "./conversation-rows.ts";
import { LANGUAGES } from "./history.ts";
import { GOES_ON, type Talk } from "./talks.ts";

/** As every shop has them until its owner says otherwise. */
const ANSWER_WITHIN_MS = 180_000;
const SHOP = "http://localhost:4100";

/** From the assignment to the look at it. */
const OPENS_MS = 4_000;

/** The first words, which wait then. */
export function beginsTalk(telling: Telling, talk: Talk): void {
	const { past, told, visitor, cast } = telling;
	const text = talk.asks;
	const arrived = arrives(telling, text, `${SHOP}${talk.page.path}`, talk);
	const at = past.beganAt;
	if (past.nth > 0) {
		told.does(sendingInto, arrived, at, { visitor });
		return;
	}
	told.does(sendingToCurrent, arrived, at, { visitor });
	const team = past.team === null ? undefined : cast.teams[past.team];
	const [agent] = telling.agents;
	if (!team || !agent) return;
	told.does(transferringToTeam, { agent, team, note: `For ${team.name}.` }, at);
}

/** From the assignment on: the first word, what is said after it, and a colleague who goes on. */
export function holdsTalk(telling: Telling, talk: Talk): void {
	const { past, agents } = telling;
	const [first, second] = past.agents.map((at) => agents[at] as Agent);
	const { takenAt, answeredAt, passedOn, endedAt } = past;
	if (!first || takenAt === null) throw new Error("nobody took it");
	isGiven(telling, first, takenAt);
	if (answeredAt === null) return;
	opens(telling, first, Math.min(takenAt + OPENS_MS, answeredAt));
	answers(telling, first, talk.answer, answeredAt);
	if (!passedOn || !second) {
		goesOn(telling, first, talk, answeredAt, endedAt);
		return;
	}
	isPassedOn(telling, first, second, passedOn.at);
	answers(telling, second, GOES_ON[past.language] ?? "", passedOn.wroteAt);
	goesOn(telling, second, talk, passedOn.wroteAt, endedAt);
}

/** What is left to be said, spread over the time. */
function goesOn(
	telling: Telling,
	agent: Agent,
	{ rest }: Talk,
	from: number,
	to: number,
): void {
	for (const [nth, { by, text }] of rest.entries()) {
		const at = Math.round(from + ((to - from) * (nth + 1)) / (rest.length + 1));
		if (by === "agent") answers(telling, agent, text, at);
		else writes(telling, text, at);
	}
}

function arrives(
	{ past, visitor, agents }: Telling,
	text: string,
	url: string | null,
	talk?: Talk,
): Arrived {
	return {
		visitor: { site_id: visitor.site_id, id: visitor.id },
		message: {
			kind: "message",
			author: byVisitor(visitor),
			clientId: newId(),
			audience: "all",
			body: { text },
		},
		page: url === null ? null : { url, title: talk?.page.title ?? "" },
		serviceState: {
			mode: past.mode,
			answerBy: past.answerBy,
			answerWithin: ANSWER_WITHIN_MS,
			language: LANGUAGES[past.language] ?? null,
			present: agents.map(({ id }) => id),
			hideIbansMs: null,
		},
		masked: maskText(text, false),
		mayBegin: true,
	};
}

function writes(telling: Telling, text: string, at: number): void {
	const arrived = arrives(telling, text, null);
	telling.told.does(sendingToCurrent, arrived, at);
}

function isGiven(
	{ told, past, cast }: Telling,
	agent: Agent,
	at: number,
): void {
	const row = told.row();
	const { site_id: site, id, epoch } = row;
	const range = past.told?.kind === "range" ? past.told : null;
	const since = past.beganAt;
	const seen = {
		site,
		id,
		epoch,
		...(range && {
			told: { low: range.low, high: range.high, at: since, since },
		}),
	};
	const given = {
		reason: "least_loaded" as const,
		because: {
			load: 0,
			slots: SLOTS,
			of: cast.agents.length,
			language: row.language,
			team: row.team_name,
			knew: false,
		},
		presentUntil: Number.MAX_SAFE_INTEGER,
	};
	told.does(giving, { seen, agent, given }, at, { workload: FREE });
}

/** Whether somebody has room is no business of a history: all of them are drawn evenly. */
const FREE = {
	slots: SLOTS,
	availability: "here",
	load: 0,
	lease_ends_at: Number.MAX_SAFE_INTEGER,
} as const;

function isPassedOn(
	{ told }: Telling,
	from: Agent,
	to: Agent,
	at: number,
): void {
	const colleague = {
		id: to.id,
		name: to.name,
		lacks: null,
		presentUntil: Number.MAX_SAFE_INTEGER,
	};
	const args = { agent: from, to: colleague, note: "Could you go on here?" };
	told.does(transferringToAgent, args, at, { workload: FREE });
}

function opens({ told }: Telling, agent: Agent, at: number): void {
	told.does(opening, { agent, epoch: told.row().epoch }, at);
}

function answers(
	{ told }: Telling,
	agent: Agent,
	text: string,
	at: number,
): void {
	const conversation = told.row().id;
	const draft = { conversation, clientId: newId(), text };
	told.does(answering, { agent, draft }, at);
}
