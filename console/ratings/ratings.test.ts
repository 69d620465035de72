import { expect, it } from "vitest";
import type { Rating, RatingsAsked } from "../../protocol/rating.ts";
import { idOf } from "../testing/staged.ts";
import { createRatings } from "./ratings.ts";

const rating = (
	name: string,
	at: number,
	score: Rating["score"] = 5,
): Rating => ({
	site: idOf("shop"),
	conversation: idOf(name),
	asked: 3,
	score,
	solved: null,
	comment: null,
	relation: "visitor",
	credited: [],
	agents: [],
	visitorName: null,
	ref: name,
	at,
});

function pageOf(all: Rating[], size: number) {
	return async ({ before }: RatingsAsked) => {
		const rest = all.filter(({ at }) => before === null || at <= before);
		return {
			ok: true as const,
			data: { ratings: rest.slice(0, size), more: rest.length > size },
		};
	};
}

it("reads on from the oldest until there are no more", async () => {
	const all = [9, 8, 7].map((at) => rating(`r${at}`, at));
	const ratings = createRatings(pageOf(all, 2));
	await ratings.read();
	expect(ratings.state.value).toMatchObject({ kind: "read", more: true });
	await ratings.readMore();
	expect(ratings.list.value.map(({ at }) => at)).toEqual([9, 8, 7]);
	expect(ratings.state.value).toMatchObject({ more: false });
});

it("puts a new one first, and replaces a changed one whatever came first", async () => {
	const ratings = createRatings(pageOf([rating("a", 1)], 9));
	await ratings.read();
	ratings.apply(rating("b", 5, 2));
	ratings.apply(rating("b", 4, 1));
	expect(ratings.list.value.map(({ score }) => score)).toEqual([2, 5]);
});

it("leaves no hole after a long sleep", async () => {
	let all = [rating("a", 1)];
	const ratings = createRatings((asked) => pageOf(all, 2)(asked));
	await ratings.read();
	all = [rating("c", 3), rating("b", 2), ...all];
	await ratings.read();
	expect(ratings.list.value.map(({ at }) => at)).toEqual([3, 2]);
	await ratings.readMore();
	expect(ratings.list.value.map(({ at }) => at)).toEqual([3, 2, 1]);
});

it("keeps the list when reading fails, and says so", async () => {
	let fails = false;
	const ratings = createRatings(async (asked) =>
		fails
			? { ok: false, refusal: { code: "retry" } }
			: pageOf([rating("a", 1)], 9)(asked),
	);
	await ratings.read();
	fails = true;
	await ratings.read();
	expect(ratings.list.value).toHaveLength(1);
	expect(ratings.state.value).toMatchObject({ refusal: { code: "retry" } });
});
