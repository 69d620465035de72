import { computed } from "@preact/signals";
import { expect, type TestContext, test } from "vitest";
import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import { createRating } from "../../widget/frame/rating/rating.ts";
import { createSurveys } from "../../widget/frame/survey/surveys.ts";
import { dump } from "./dump.ts";
import { opensSurvey } from "./opens-survey.ts";
import type { Rig } from "./rig.ts";
import type { Shopper, ShopperTab } from "./shopper.ts";
import { arrives, stage } from "./stage.ts";
import { until } from "./until.ts";

const rigged = stage();
const PAGE = { path: "/lamps", locale: "en", moment: "page" } as const;

/** The shop asks on its pages, and Maya is there. */
async function asking(context: TestContext) {
	const rig = await rigged(context);
	const teo = await rig.clerk("teo", "Teo");
	teo.opensTab();
	await opensSurvey(teo, rig.relay.site);
	const maya = await arrives(rig, "maya");
	return { rig, teo, maya, tab: tabOf(maya) };
}

function tabOf({ tabs: [tab] }: Shopper): ShopperTab {
	if (!tab) throw new Error("no page is open");
	return tab;
}

function modelOf({ chat, kept: store }: ShopperTab) {
	const here = computed(() => chat.connection.state.value.kind === "here");
	const surveys = createSurveys({ chat, store, here, reads: () => "en" });
	const isKept = (ask: string) => surveys.all.value[ask]?.state === "kept";
	return { here, surveys, isKept };
}

/** What there is to answer on this page. */
async function next({ chat }: ShopperTab) {
	const reply = await chat.connection.ask("ask:next", PAGE);
	const ask = reply.ok ? reply.data.ask : null;
	if (!ask) throw new Error(`nothing is asked: ${JSON.stringify(reply)}`);
	return ask;
}

const surveyed = ({ relay }: Rig) =>
	dump(relay.data).asks.filter(({ at }) => at === null);

/** What the relay had said and nobody has heard is gone with the connections. */
async function restarts({ relay }: Rig, ...people: Shopper[]) {
	await relay.kill();
	for (const { way } of people) {
		way.change({ kind: "closed" });
		way.change({ kind: "pass" });
	}
	await relay.start();
}

test.concurrent.for([
	["and its reply", "client"],
	["and the relay", "relay"],
] as const)(
	"AK12 the relay killed between a tap %s: it is kept once, by the page that was open",
	{ timeout: 120_000 },
	async ([, towards], context) => {
		const { rig, maya, tab } = await asking(context);
		const ask = await next(tab);
		const { surveys, isKept } = modelOf(tab);
		await surveys.show(ask);
		maya.way.change({ kind: "frozen", towards });
		surveys.answer(ask.id, "score", 2);
		if (towards === "client")
			await until(() => surveyed(rig)[0]?.isAnswered === true);
		await restarts(rig, maya);
		await until(() => isKept(ask.id));
		surveys.write(ask.id, "why", "It came late.");
		surveys.end(ask.id);
		await until(() => isKept(ask.id));
		context
			.expect(surveyed(rig))
			.toMatchObject([
				{ id: ask.id, answers: { score: 2, why: "It came late." } },
			]);
		context.expect(await rig.rests()).toEqual([]);
	},
);

test.concurrent("AK12 the page closed and the relay killed right after the first tap: the next page says it", async (context) => {
	const { rig, maya, tab } = await asking(context);
	const ask = await next(tab);
	const { surveys } = modelOf(tab);
	await surveys.show(ask);
	maya.way.change({ kind: "frozen", towards: "relay" });
	surveys.answer(ask.id, "score", 4);
	await until(async () => (await tab.kept.get("survey")) !== undefined);
	await restarts(rig, maya);
	const again = maya.reloads();
	const later = modelOf(again);
	await later.surveys.load(ask.id);
	await until(() => later.isKept(ask.id));
	context
		.expect(surveyed(rig))
		.toMatchObject([{ id: ask.id, answers: { score: 4 } }]);
	context.expect(await rig.rests()).toEqual([]);
}, 120_000);

test.concurrent("AK1 the relay killed between an offer and the moment when it is seen: the same is offered again", async (context) => {
	const { rig, maya, tab } = await asking(context);
	maya.way.change({ kind: "frozen", towards: "client" });
	const lost = tab.chat.connection.ask("ask:next", PAGE);
	await until(() => surveyed(rig).length === 1);
	await restarts(rig, maya);
	context.expect((await lost).ok).toBe(false);
	await until(() => tab.chat.connection.state.value.kind === "here");
	const ask = await next(tab);
	context.expect(surveyed(rig)).toMatchObject([{ id: ask.id, answers: {} }]);
	const { surveys, isKept } = modelOf(tab);
	await surveys.show(ask);
	surveys.answer(ask.id, "score", 5);
	await until(() => isKept(ask.id));
	context.expect(await rig.rests()).toEqual([]);
}, 120_000);

test.concurrent("RT3 the relay killed between a face and its reply, and a widget of before that knows only ratings: each is kept once", async (context) => {
	const { rig, teo, maya, tab } = await asking(context);
	const old = await arrives(rig, "old", OLDEST_PROTOCOL);
	const people = [maya, old];
	for (const { chat } of people.map(tabOf)) {
		const conversation = chat.current.value?.id ?? "";
		await closes(teo, conversation);
	}
	const asked = await Promise.all(people.map((one) => askedIn(tabOf(one))));
	const [mine, theirs] = asked;
	if (!mine || !theirs) throw new Error("nobody was asked");
	const rating = createRating(
		(given) => tab.chat.connection.ask("rating:give", given),
		modelOf(tab).here,
		tab.kept,
	);
	for (const { way } of people)
		way.change({ kind: "frozen", towards: "client" });
	const face = { score: 2, solved: null, comment: null } as const;
	rating.give(mine.conversation, mine.asked, face);
	const given = { ...theirs, score: 5, solved: "yes", comment: null } as const;
	const { connection } = tabOf(old).chat;
	const lost = connection.ask("rating:give", given);
	const rated = () =>
		dump(rig.relay.data).asks.filter(({ at, isAnswered }) => at && isAnswered);
	await until(() => rated().length === 2);
	await restarts(rig, ...people);
	expect((await lost).ok).toBe(false);
	await until(() => connection.state.value.kind === "here");
	expect((await connection.ask("rating:give", given)).ok).toBe(true);
	await until(() => Object.values(rating.wished.value)[0]?.state === "kept");
	expect(rated().map(({ answers }) => answers)).toEqual(
		expect.arrayContaining([{ score: 2 }, { score: 5, solved: "yes" }]),
	);
	const lines = dump(rig.relay.data).entries.filter(
		({ kind }) => kind === "rated",
	);
	expect(lines).toHaveLength(2);
	expect(await rig.rests()).toEqual([]);
}, 120_000);

/** Where it was asked; the time to undo the closing passes first. */
async function askedIn({ chat }: ShopperTab) {
	const find = () =>
		chat.current.value?.log.value.entries.find(({ kind }) => kind === "asked");
	await until(() => find() !== undefined);
	const conversation = chat.current.value?.id ?? "";
	return { conversation, asked: find()?.seq ?? 0 };
}

/** Teo takes it, answers, and closes it. */
async function closes(
	{ tabs: [desk] }: Awaited<ReturnType<Rig["clerk"]>>,
	conversation: string,
) {
	if (!desk) throw new Error("no console is open");
	await until(() => desk.outbox() !== null);
	desk.opens(conversation);
	await until(() => desk.opened()?.head.value !== undefined);
	const epoch = desk.opened()?.head.value?.epoch ?? 0;
	const taken = await desk.wire.ask("conversation:take", {
		...{ conversation, epoch },
	});
	await until(() => desk.opened()?.mine.value === true).catch(() => {
		const head = desk.opened()?.head.value;
		throw new Error(`not theirs: ${JSON.stringify({ epoch, taken, head })}`);
	});
	await desk.types("message", `An answer to ${conversation}`);
	await until(() => desk.outbox()?.pending.value.length === 0);
	const closed = await desk.wire.ask("conversation:close", { conversation });
	if (!closed.ok) throw new Error(JSON.stringify(closed));
}
