import { afterEach, beforeEach, expect, test } from "vitest";
import { SETTLE_MS } from "../asks/settling.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { askedOnPage, question, running, survey } from "../testing/surveyed.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const PROBLEM_AND_IDEA = survey(
	question("score", "faces"),
	question("problem", "text", { optional: true, leadsTo: "problem" }),
	question("needs", "text", { optional: true, leadsTo: "idea" }),
	question("other", "text", { optional: true }),
);

test("SV10 what leads somewhere is a card once it has settled: a problem that waits for somebody, an idea with a state", async () => {
	const { ada, site, id } = await running(relay, PROBLEM_AND_IDEA);
	const { maya, says } = await askedOnPage(relay, { survey: id });
	const answers = { score: 2, problem: "It came late", needs: "A red one" };
	await says({ ...answers, other: "Nothing" });
	const left = async () => {
		const lists = ["idea", "problem"] as const;
		const pages = await Promise.all(
			lists.map((list) => ada.ask("cards:read", { site, list, before: null })),
		);
		return pages.flatMap(({ cards }) => cards);
	};
	expect(await left()).toEqual([]);
	await relay.passes(SETTLE_MS);
	await ada.hears("card:left", ({ card }) => card.kind === "idea");
	expect(await left()).toMatchObject([
		{ kind: "idea", text: "A red one", state: "heard", wantsAnswer: false },
		{ kind: "problem", text: "It came late", wantsAnswer: true },
	]);
	const own = await maya.ask("cards:own", {});
	expect(own.cards.map(({ kind }) => kind)).toContain("idea");
	// Settled once more, with the same words and with others.
	await says(answers);
	await relay.passes(SETTLE_MS);
	await says({ ...answers, needs: "A blue one" }, true);
	await relay.passes(SETTLE_MS);
	await ada.fence();
	expect(await left()).toHaveLength(2);
});
