import { afterEach, beforeEach, expect, test } from "vitest";
import { RETENTION_DAYS_MOST, type Retention } from "../../protocol/data.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { DAY_MS } from "../sessions/sessions.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import { changes, says, visitorRow, written } from "../testing/store/suite.ts";
import { arrives, connectWire, together } from "../testing/wire.ts";
import { eraseConversations } from "./forget.ts";
import { countRetention } from "./retention.ts";
import { ERASED_AT_ONCE } from "./retention-steps.ts";

let relay: Relay;
let site: string;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const keepsFor = (retention: Retention) =>
	ada.desk.ask("retention:change", { site, retention });
const counts = (retention: Retention, daysLater: number) =>
	countRetention(
		{
			store: relay.store,
			comments: [
				relay.app.capabilities.feedback.comments,
				relay.app.capabilities.commentCards.comments,
				relay.app.capabilities.importedRatings.comments,
				relay.app.capabilities.help.comments,
			],
		},
		site,
		retention,
		relay.clock.now() + daysLater * DAY_MS,
	);

/** So many the relay asks for at once. */
const MANY = 500;

/** What has gone by itself once so many days have passed. */
async function daysLater(days: number): Promise<void> {
	const now = relay.clock.now() + days * DAY_MS;
	const [ending] = relay.app.capabilities.forgetting.prunes;
	for (;;) {
		const dropped = await ending?.drop(now, MANY);
		if (dropped !== MANY) return;
	}
}

/** A conversation that is closed, with a rating and its comment. */
async function rated() {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("In two colours.");
	await maya.ask("conversation:close", { conversation });
	await relay.passes(1);
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "asked",
	);
	await maya.ask("rating:give", {
		conversation,
		asked: entry.seq,
		score: 2,
		solved: "no",
		comment: "a-comment-of-hers",
	});
	return { noor, maya, conversation };
}

const bodiesOf = async (conversation: string) => {
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	const entries = await relay.store.entriesAfter(row, 0, "staff", 200);
	return entries.map(({ body }) => body ?? "").join("\n");
};

test("AD2 consoles of the shop hear that the days were changed", async () => {
	await keepsFor({ comments: 30 });
	expect(await ada.desk.hears("settings:changed")).toEqual({ site });
});

test("DA1 days are whole ones from 1 to ten years, and what is left out is kept", async () => {
	for (const days of [0, -1, 1.5, RETENTION_DAYS_MOST + 1])
		expect(
			await ada.desk.refused("retention:change", {
				site,
				retention: { comments: days },
			}),
		).toEqual({ code: "malformed", field: "retention.comments" });
	const { retention } = await keepsFor({ conversations: 90 });
	expect(retention).toEqual({ conversations: 90 });
	expect((await keepsFor({})).retention).toEqual({});
	const log = await writtenDown(relay);
	expect(log.map(({ details }) => details)).toMatchObject([
		{ before: { retention: {} }, after: { retention: { conversations: 90 } } },
		{ before: { retention: { conversations: 90 } }, after: { retention: {} } },
	]);
});

test("DA2 closed conversations lose their words after their days, as if their shopper were forgotten", async () => {
	const { noor, conversation } = await rated();
	await keepsFor({ conversations: 2 });
	// Whole days: of the day that is two days ago nothing has gone.
	await daysLater(2);
	expect(await bodiesOf(conversation)).toContain("In two colours.");
	await daysLater(3);
	const left = await bodiesOf(conversation);
	expect(left).not.toMatch(/two colours|blue one|a-comment/);
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ state: "closed", score: 2, visitor_name: null });
	await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.forgotten === true,
	);
	const pruned = { action: "data_pruned", by: null };
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		...pruned,
		details: { conversations: 1, comments: 0, visitors: 0 },
	});
	await daysLater(3);
	await daysLater(4);
	const all = await writtenDown(relay);
	expect(all.filter(({ action }) => action === "data_pruned")).toHaveLength(1);
});

test("DA2 the relay does it by itself, a step at a time", async () => {
	const { conversation } = await rated();
	await keepsFor({ conversations: 1 });
	const [ending] = relay.app.capabilities.forgetting.prunes;
	const [pruned] = [relay.app.capabilities.pruning.due];
	expect(ending?.name).toBe("what shoppers wrote");
	const now = relay.clock.now() + 3 * DAY_MS;
	await pruned.run(now);
	expect(await bodiesOf(conversation)).not.toContain("blue one");
});

test("DA2 open conversations stay, however old", async () => {
	const { conversation } = await together(relay);
	await keepsFor({ conversations: 1 });
	await daysLater(3);
	expect(await bodiesOf(conversation)).toContain("blue one");
});

test("DA2 one that is taken up again while it is to go stays", async () => {
	const { noor, conversation } = await rated();
	await noor.ask("conversation:reopen", { conversation, undo: false });
	const erased = await eraseConversations(
		relay.app.parts.log,
		site,
		[conversation],
		relay.clock.now() + DAY_MS,
	);
	expect(erased).toEqual([]);
	expect(await bodiesOf(conversation)).toContain("blue one");
});

test("DA2 who comes back after it finds an empty chat, and begins anew", async () => {
	const { maya, conversation } = await rated();
	await keepsFor({ conversations: 1 });
	await daysLater(3);
	await maya.ended;
	const page = connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor");
	const { visitor, conversations } = await page.ask("hello", {
		protocol: PROTOCOL,
		site,
		token: maya.token,
		identity: null,
	});
	expect(visitor).not.toBe(null);
	expect(conversations).toEqual([]);
	const again = await arrives(relay, { token: maya.token });
	const { conversation: next } = await again.sends("Hello again");
	expect(next).not.toBe(conversation);
});

test("DA3 comments go after their days, from the list and the log, and scores stay", async () => {
	const { noor, conversation } = await rated();
	await keepsFor({ comments: 1 });
	await daysLater(3);
	expect(await bodiesOf(conversation)).not.toContain("a-comment");
	expect(await bodiesOf(conversation)).toContain("In two colours.");
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([{ score: 2, solved: "no", comment: null }]);
	await noor.hears("rating:given", ({ rating }) => rating.comment === null);
});

test("DA4 who has no conversation left is known no more after their days, and who is there stays", async () => {
	const { maya, conversation } = await rated();
	const visitor = (await relay.store.conversation(conversation))
		?.visitor_id as string;
	await relay.store.keepReplyTo(site, visitor, "maya@home.example", 0);
	await keepsFor({ visitors: 1 });
	await daysLater(3);
	const kept = { reply_to: "maya@home.example", forgotten_at: null };
	expect(await relay.store.visitor(site, visitor)).toMatchObject(kept);
	await keepsFor({ conversations: 1 });
	await daysLater(3);
	await maya.ended;
	const back = await arrives(relay, { token: maya.token });
	await keepsFor({ visitors: 1 });
	await daysLater(4);
	expect(await relay.store.visitor(site, visitor)).toMatchObject(kept);
	back.close();
	const { visitorThere } = relay.app.parts.publisher;
	await expect.poll(() => visitorThere(`visitor:${visitor}`)).toBe(false);
	await daysLater(5);
	expect(await relay.store.visitor(site, visitor)).toMatchObject({
		reply_to: null,
		forgotten_at: expect.any(Number),
	});
});

test("DA5 a dry run says how many would go, what goes then is as many, and nothing went before", async () => {
	const { maya } = await rated();
	maya.close();
	const ravi = await arrives(relay);
	await ravi.sends("Is this thing on?");
	const retention = { conversations: 1, comments: 1, visitors: 1 };
	const none = { conversations: 0, comments: 0, visitors: 0 };
	expect(await counts({}, 3)).toEqual(none);
	expect(await counts(retention, 1)).toEqual(none);
	const said = { conversations: 1, comments: 1, visitors: 1 };
	expect(await counts(retention, 3)).toEqual(said);
	expect(await counts(retention, 3)).toEqual(said);
	const asked = await ada.desk.ask("retention:count", { site, retention });
	expect(asked).toEqual(none);
	await keepsFor(retention);
	await daysLater(3);
	const { details } = (await writtenDown(relay)).at(-1) ?? {};
	// The comment went with its conversation.
	expect(details).toEqual({ conversations: 1, comments: 0, visitors: 1 });
	expect(await counts(retention, 3)).toEqual(none);
});

test("DA5 many go in steps, and other days begin anew on the same day", async () => {
	for (let at = 0; at < ERASED_AT_ONCE + 1; at++) {
		const visitor = await relay.store.makeVisitor(visitorRow(relay.shop));
		await closedOf(visitor);
	}
	await keepsFor({ conversations: 30 });
	await daysLater(3);
	const all = { conversations: ERASED_AT_ONCE + 1 };
	expect(await counts({ conversations: 1 }, 3)).toMatchObject(all);
	await keepsFor({ conversations: 1 });
	await daysLater(3);
	expect(await counts({ conversations: 1 }, 3)).toMatchObject({
		conversations: 0,
	});
	expect((await writtenDown(relay)).at(-1)?.details).toMatchObject(all);
});

async function closedOf(visitor: VisitorRow): Promise<void> {
	const { row } = await written(relay.store, says(visitor, "Hello?"));
	await written(
		relay.store,
		changes(row, { set: { state: "closed", state_since: row.started_at } }),
	);
}
