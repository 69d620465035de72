import { describe, expect, test } from "vitest";
import type { EpisodesAsked } from "../../protocol/figure-episodes.ts";
import { EPISODES_READ } from "../../protocol/figure-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { countedStore } from "./counted-store.support.ts";
import { episode, wroteIn } from "./figures.support.ts";
import { figuresOf } from "./figures-of.ts";
import { readEpisodes } from "./read-episodes.ts";
import type { EpisodeRow } from "./rows.ts";
import { type Tally, tallyOf } from "./tally.ts";

const now = Date.UTC(2026, 10, 30, 12);

function episodes(
	n: number,
	of: (at: number) => Partial<EpisodeRow> = () => ({}),
) {
	return Array.from({ length: n }, (_, at) =>
		episode({
			conversation_id: `c${String(at).padStart(21, "0")}`,
			began_at: now - at * 1_000,
			...of(at),
		}),
	);
}

const asked = {
	site: "shop",
	period: { days: 7 },
	filter: {},
	behind: "all",
} as const satisfies EpisodesAsked;

/** Page by page; what each held. */
async function pages(rows: EpisodeRow[], of: Partial<EpisodesAsked> = {}) {
	const parts = countedStore(rows, { now });
	const found: { at: number; conversation: string }[][] = [];
	for (let next: string | null | undefined; next !== null; ) {
		const after = next === undefined ? {} : { after: next };
		const reply = await readEpisodes(
			parts,
			{ ...asked, ...of, ...after },
			"all",
		);
		found.push(reply.episodes);
		next = reply.next;
	}
	return found;
}

describe("FG49 the conversations behind a figure", () => {
	test("each says with what it was closed, as that is called now", async () => {
		const closed = ["sold", "old", "gone", null];
		const outcomes = [
			{ id: "sold", name: "Sold" },
			{ id: "old", name: "Sent back", removedAt: 1 },
		];
		const rows = episodes(4, (at) => ({ closed_with: closed[at] ?? null }));
		const parts = countedStore(rows, { now, outcomes });
		const read = await readEpisodes(parts, asked, "all");
		expect(read.episodes.map(({ outcome }) => outcome)).toEqual([
			"Sold",
			"Sent back",
			null,
			null,
		]);
	});

	test("of a tag they are those that have it", async () => {
		const rows = episodes(9, (at) => ({ tags: at % 3 ? "[]" : '["a","b"]' }));
		const [found] = await pages(rows, { filter: { tag: "b" } });
		expect(found).toHaveLength(3);
	});

	test.each([
		[0, [0]],
		[EPISODES_READ, [EPISODES_READ]],
		[EPISODES_READ + 1, [EPISODES_READ, 1]],
		[3 * EPISODES_READ, [50, 50, 50]],
	])("of %i the newest come first, each once", async (n, sizes) => {
		const found = await pages(episodes(n));
		expect(found.map(({ length }) => length)).toEqual(sizes);
		const all = found.flat();
		expect(new Set(all.map(({ conversation }) => conversation)).size).toBe(n);
		expect(all.map(({ at }) => at)).toEqual(
			all.map(({ at }) => at).toSorted((a, b) => b - a),
		);
	});

	test("a reply looks at so many at the most, and the next one goes on", async () => {
		const rare = episodes(10_001, (at) =>
			at === 10_000 ? { outcome: "silent" } : {},
		);
		const found = await pages(rare, { behind: "silent" });
		expect(found.map(({ length }) => length)).toEqual([0, 0, 1]);
	});

	test("one that is answered later does not move the others", async () => {
		const rows = episodes(60);
		const first = await readEpisodes(countedStore(rows, { now }), asked, "all");
		const newer = episode({
			conversation_id: "z".repeat(22),
			began_at: now + 1,
		});
		const parts = countedStore([newer, ...rows], { now: now + 2 });
		const second = await readEpisodes(
			parts,
			{ ...asked, after: first.next ?? "" },
			"all",
		);
		expect(second.episodes).toHaveLength(10);
	});

	test.each(["", "1", "1.2.3", `1.${"a".repeat(22)}.x`, "x".repeat(200)])(
		"a cursor that no reply gave is refused: %s",
		async (after) => {
			const parts = countedStore([], { now });
			await expect(
				readEpisodes(parts, { ...asked, after }, "all"),
			).rejects.toEqual(new Refused({ code: "malformed", field: "after" }));
		},
	);

	test("are as many as the figure says, of every figure", async () => {
		const rows = episodes(90, (at) => ({
			mode: at % 7 === 0 ? "message" : "live",
			outcome: (["answered", "abandoned", "silent", "never_answered"] as const)[
				at % 4
			] as EpisodeRow["outcome"],
			response_ms: at % 4 === 0 ? (at * 1_000) % 130_000 : null,
			gave_up_ms: at % 4 === 0 ? null : (at * 700) % 130_000,
			told: at % 3 === 0 ? "range" : null,
			late: at % 3 === 0 ? ((at % 2) as 0 | 1) : null,
			...(at % 2 === 0 && { ask_id: "ask", seen: 1 }),
			...(at % 6 === 0 && {
				answered: 1,
				score: 1 + (at % 5),
				format: "faces 1",
				solved: (["yes", "no", "not_yet"] as const)[at % 3] ?? null,
			}),
			agents: JSON.stringify([
				wroteIn({ first: 1, credited: at % 12 === 0 ? 1 : 0 }),
			]),
		}));
		for (const agent of [undefined, "ines"]) {
			const filter = agent === undefined ? {} : { agent };
			const tally = tallyOf(rows, agent);
			for (const [behind, n] of Object.entries(expected(tally))) {
				const found = await pages(rows, {
					behind: behind as EpisodesAsked["behind"],
					filter,
				});
				expect([behind, found.flat().length]).toEqual([behind, n]);
			}
		}
		const fours = await pages(rows, { behind: "rated", score: 4 });
		expect(fours.flat()).toHaveLength(
			tallyOf(rows).counts.scores["faces 1"]?.[3] ?? -1,
		);
		expect((await pages(rows, { hour: 9 })).flat()).toHaveLength(90);
		expect((await pages(rows, { hour: 10 })).flat()).toHaveLength(0);
	});
});

/** What the figures of the line say. */
function expected(
	tally: Tally,
): Partial<Record<EpisodesAsked["behind"], number>> {
	const line = figuresOf(tally);
	const [faces] = line.satisfaction;
	const satisfied = faces?.satisfied ?? { hits: 0, n: 0 };
	return {
		all: line.episodes,
		rated: line.response.answered,
		satisfied: satisfied.hits,
		unsatisfied: satisfied.n - satisfied.hits,
		solved: line.solved.hits,
		notSolved: line.solved.n - line.solved.hits,
		asked: line.response.asked,
		unanswered: line.response.asked - line.response.answered,
		abandoned: line.abandoned.hits,
		silent: line.silent,
		neverAnswered: line.neverAnswered,
		toldBroken: line.toldKept.n - line.toldKept.hits,
		toldOver: line.toldOver,
		overLevel: line.level.n - line.level.hits,
		messages: line.messages,
	};
}

test("FG57 who reads their own sees no colleague in it, and no score that is not theirs", async () => {
	const rated = { ask_id: "ask", answered: 1, format: "faces 1", score: 2 };
	const rows = episodes(2, (at) => ({
		...(rated as Partial<EpisodeRow>),
		agents: JSON.stringify([
			wroteIn({ credited: at === 0 ? 1 : 0 }),
			wroteIn({ id: "tomas", credited: 1 }),
		]),
	}));
	const parts = countedStore(rows, { now });
	const own = { ...asked, filter: { agent: "ines" } };
	const seen = async (reach: "all" | "own") =>
		(await readEpisodes(parts, own, reach)).episodes.map(
			({ agents, score }) => [agents.map(({ id }) => id), score],
		);
	expect(await seen("own")).toEqual([
		[["ines"], 2],
		[["ines"], null],
	]);
	expect(await seen("all")).toEqual([
		[["ines", "tomas"], 2],
		[["ines", "tomas"], 2],
	]);
});
