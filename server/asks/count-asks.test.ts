import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { askedOnPage, FACES_AND_WHY, running } from "../testing/surveyed.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const NONE = {
	seen: 0,
	started: 0,
	answered: 0,
	done: 0,
	dismissed: 0,
	withdrawn: 0,
	hidden: 0,
};

test("SV11 what became of all that was asked is told apart, by version, and for customers and visitors", async () => {
	const { ada, site, id: survey } = await running(relay, FACES_AND_WHY);
	const counts = async (of: string) =>
		(await ada.ask("survey-counts:read", { site, survey: of })).counts;
	expect(await counts(survey)).toEqual([]);
	const first = await askedOnPage(relay, { survey });
	await first.maya.ask("ask:mark", { ask: first.ask, as: "seen" });
	await first.says({ score: 5 }, true);
	await ada.ask("answer:hide", { site, ask: first.ask, why: "A test" });
	const second = await askedOnPage(relay, { survey });
	await second.maya.ask("ask:mark", { ask: second.ask, as: "seen" });
	await second.maya.ask("ask:mark", { ask: second.ask, as: "dismissed" });
	const third = await askedOnPage(relay, { survey });
	// A page that does not tell what was seen.
	await third.says({ score: 2 });
	await third.maya.ask("ask:mark", { ask: third.ask, as: "dismissed" });
	await askedOnPage(relay, { survey, relation: "customer" });
	const fifth = await askedOnPage(relay, { survey, version: 2 });
	const row = await relay.store.ask(site, fifth.ask);
	if (!row) throw new Error("it is gone");
	await relay.app.parts.asks.withdraw(row);
	expect(await counts(survey)).toEqual([
		{ version: 2, relation: "visitor", ...NONE, offered: 1, withdrawn: 1 },
		{ version: 1, relation: "customer", ...NONE, offered: 1 },
		{
			version: 1,
			relation: "visitor",
			offered: 3,
			seen: 3,
			started: 2,
			answered: 2,
			done: 1,
			dismissed: 1,
			withdrawn: 0,
			hidden: 1,
		},
	]);
	expect(await counts(newId())).toEqual([]);
});
