import { expect, test } from "vitest";
import {
	RATINGS_READ,
	RATINGS_READ_BYTES,
	type RatingsAsked,
} from "../../protocol/rating.ts";
import { agentHandlers } from "./commands.ts";
import type { GivenRating } from "./rows.ts";

/** A rating given at this time. */
const given = (given_at: number, comment: string | null = null) =>
	({
		score: 5,
		agents: "[]",
		comment,
		given_at,
		hidden_at: null,
	}) as unknown as GivenRating;

async function read(lines: GivenRating[], asked: RatingsAsked) {
	const store = {
		ratings: async (_sites: string[], before: number, most: number) =>
			lines.filter(({ given_at }) => Number(given_at) <= before).slice(0, most),
		credits: async () => [],
	};
	const { "ratings:read": handler } = agentHandlers({ store } as never);
	const session = { sites: new Map([["shop", "agent"]]) };
	return handler.answer(session as never, asked);
}

test.each([
	[RATINGS_READ - 1, RATINGS_READ - 1, false],
	[RATINGS_READ, RATINGS_READ, false],
	[RATINGS_READ + 1, RATINGS_READ, true],
])("RT4 of %i ratings %i are one reply", async (many, told, more) => {
	const lines = Array.from({ length: many }, (_, at) => given(many - at));
	const reply = await read(lines, { before: null });
	expect([reply.ratings.length, reply.more]).toEqual([told, more]);
});

test("RT4 a reply is no larger than its bytes, and the next one goes on", async () => {
	const short = Buffer.byteLength(
		JSON.stringify((await read([given(1, "")], { before: null })).ratings[0]),
	);
	for (const [extra, told] of [
		[-1, 2],
		[0, 2],
		[1, 1],
	] as const) {
		const long = "x".repeat(RATINGS_READ_BYTES - 2 * short + extra);
		const lines = [given(2, ""), given(1, long)];
		const reply = await read(lines, { before: null });
		expect([reply.ratings.length, reply.more]).toEqual([told, told < 2]);
	}
	const all = Array.from({ length: 20 }, (_, at) =>
		given(20 - at, "x".repeat(8_000)),
	);
	const seen = new Set<number>();
	for (let before: number | null = null, more = true; more; ) {
		const reply: Awaited<ReturnType<typeof read>> = await read(all, { before });
		for (const { at } of reply.ratings) seen.add(at);
		before = reply.ratings.at(-1)?.at ?? null;
		more = reply.more;
	}
	expect(seen.size).toBe(20);
});
