import { expect, test } from "vitest";
import { RATING_VALID_MS } from "../../protocol/rating.ts";
import { shopHours } from "../../server/demo/shop-settings.ts";
import type { Agent } from "../../server/people/agent.ts";
import { madeUpCast } from "./cast.ts";
import {
	type ConversationRows,
	conversationRows,
} from "./conversation-rows.ts";
import { history } from "./history.ts";
import type { PastEpisode } from "./past-episode.ts";
import { pastHours } from "./past-hours.ts";
import { scenarioOf } from "./scenario.ts";
import { shoppersOf } from "./shoppers.ts";
import { workloadRows } from "./workload-rows.ts";
import { byConversation } from "./write-history.ts";

const cast = madeUpCast(6, 2);
const agents = cast.agents.map(
	({ id, name }): Agent => ({
		id,
		name,
		email: `${id}@example.com`,
		picture: null,
		roles: new Map([[cast.site, "agent"]]),
	}),
);
const until = Date.UTC(2026, 10, 30);
const hours = pastHours(shopHours("UTC"), { until, days: 60 });
const episodes = [
	...history({
		seed: 3,
		conversations: 1_500,
		hours,
		agents: 6,
		teams: 2,
		scenario: scenarioOf(3, 6),
	}),
];
const { visitors, orders } = shoppersOf(episodes, {
	site: cast.site,
	seed: 3,
	until,
});
const told = byConversation(episodes).map((together) => ({
	together,
	rows: rowsOf(together),
}));

function rowsOf(together: PastEpisode[]): ConversationRows {
	const visitor = visitors[together[0]?.visitor ?? -1];
	if (!visitor) throw new Error("a conversation of nobody");
	return conversationRows(together, { cast, visitor, agents });
}

test("FG72 each log is numbered without a gap, and its times never go back", () => {
	const faults = told.filter(({ rows: { entries, conversation } }) => {
		let publicBefore = 0;
		const isWrong = entries.some((entry, at) => {
			const is =
				entry.seq !== at + 1 ||
				entry.prev_public !== publicBefore ||
				entry.at < (entries[at - 1]?.at ?? 0);
			if (entry.audience === "all") publicBefore = entry.seq;
			return is;
		});
		const { last_seq, last_public_seq } = conversation;
		const isCounted =
			last_seq === entries.length && last_public_seq === publicBefore;
		return isWrong || !isCounted;
	});
	expect(faults).toEqual([]);
});

test("FG72 nothing goes on, waits, is due, or has to be mailed", () => {
	for (const { rows } of told) {
		const { conversation, asks } = rows;
		expect(conversation.state).toBe("closed");
		expect(conversation.due_at).toBeNull();
		expect(conversation.ask_at).toBeNull();
		expect(conversation.mailed_seq).toBe(conversation.last_seq);
		for (const ask of asks) {
			expect(ask.settle_at).toBeNull();
			expect(ask.until).toBe(ask.offered_at + RATING_VALID_MS);
			expect(ask.answered_at === null).toBe(ask.settled_at === null);
		}
	}
});

test("FG72 what was asked and answered stands in the log, with who is credited", () => {
	for (const { together, rows } of told) {
		const asked = together.filter(({ ask }) => ask);
		expect(rows.asks).toHaveLength(asked.length);
		const last = asked.at(-1);
		const scores = rows.answers.filter(({ question }) => question === "score");
		expect(scores).toHaveLength(asked.filter(({ ask }) => ask?.answer).length);
		const ask = rows.asks.at(-1);
		if (!ask || !last) continue;
		expect(rows.entries[(ask.asked_seq ?? 0) - 1]?.kind).toBe("asked");
		const credited = rows.credits.filter(
			({ asked_seq }) => asked_seq === ask.asked_seq,
		);
		expect(credited.map(({ person_id }) => person_id)).toEqual(
			last.agents.map((agent) => cast.agents[agent]?.id),
		);
	}
});

test("FG72 a reopened conversation is one, and its shopper was silent for longer than a question lasts", () => {
	const reopened = told.filter(({ together }) => together.length > 1);
	expect(reopened.length).toBeGreaterThan(5);
	for (const { together, rows } of reopened) {
		const kinds = rows.entries.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === "reopened")).toHaveLength(
			together.length - 1,
		);
		for (const { withdrawn_at } of rows.asks) expect(withdrawn_at).toBeNull();
	}
});

test("FG73 customers are those with a signed order, and some buy again", () => {
	for (const past of episodes) {
		const signed = JSON.parse(visitors[past.visitor]?.orders ?? "[]");
		expect(signed.length > 0).toBe(past.relation === "customer");
	}
	const times = new Map<string | null, number>();
	for (const { subject } of orders)
		times.set(subject, (times.get(subject) ?? 0) + 1);
	const again = [...times.values()].filter((many) => many > 1);
	expect(again.length / times.size).toBeGreaterThan(0.2);
	expect(again.length / times.size).toBeLessThan(0.6);
	for (const { at } of orders) expect(at).toBeLessThan(until);
});

test("FG72 agents are here while the shop is open, with what they have in hand", () => {
	const spans = workloadRows(episodes, hours, cast);
	const here = (agent: string) =>
		spans
			.filter(({ person_id }) => person_id === agent)
			.reduce((sum, { from_at, to_at }) => sum + to_at - from_at, 0);
	const open = hours.filter(({ isOpen }) => isOpen).length * 3_600_000;
	for (const { id } of cast.agents) expect(here(id)).toBe(open);
	const held = spans.reduce(
		(sum, { from_at, to_at, load }) => sum + load * (to_at - from_at),
		0,
	);
	const handled = episodes.reduce(
		(sum, past) => sum + (past.takenAt ? past.endedAt - past.takenAt : 0),
		0,
	);
	// Some of it is after the end of a day, or beyond the slots of the morning.
	expect(held / handled).toBeGreaterThan(0.9);
	expect(held).toBeLessThanOrEqual(handled);
});
