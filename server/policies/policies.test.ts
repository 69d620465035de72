import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import type { PolicyContent } from "../../protocol/policy.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { returnsPolicy } from "../testing/returns-policy.ts";
import { bodies } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const DAY_MS = 86_400_000;

/** Ada writes what the shop says about returns. */
async function writes() {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const save = async (
		was: number | null,
		content: PolicyContent = returnsPolicy(),
	) =>
		(await ada.ask("policy:save", { site, policy: "returns", content, was }))
			.policy;
	const publish = async (was: number, changes: string[] = []) =>
		(
			await ada.ask("policy:publish", {
				...{ site, policy: "returns", was },
				changes: changes.map((text) => ({ language: "en", text })),
			})
		).policy;
	return { ada, site, save, publish };
}

test("PO1 a draft is read by nobody outside, and a change of an older one is refused", async () => {
	const { ada, site, save } = await writes();
	const { maya } = await together(relay);
	const draft = await save(null);
	expect(draft).toMatchObject({ version: 1, published: [], isChanged: false });
	expect((await maya.ask("policies:read", { locale: "en" })).policies).toEqual(
		[],
	);
	// A reply that was lost.
	expect(await save(null)).toEqual(draft);
	const other = returnsPolicy({ title: "Other" });
	const late = { site, policy: "returns", content: other, was: null };
	expect(await ada.refused("policy:save", late)).toEqual({ code: "conflict" });
	expect(await save(1, other)).toMatchObject({ version: 2 });
	await ada.ask("policy:remove", { site, policy: "returns", was: 2 });
	expect((await ada.ask("policies:read", { site })).policies).toEqual([]);
});

test.each<[string, (content: PolicyContent) => unknown, object]>([
	[
		"an address of another kind",
		(content) => ({ content, policy: "delivery" }),
		{ code: "malformed", field: "policy" },
	],
	[
		"a language twice",
		({ texts, ...rest }) => ({
			content: { ...rest, texts: [...texts, ...texts] },
		}),
		{ code: "malformed", field: "content.texts" },
	],
	[
		"a page of the shop's own without an address",
		(content) => ({ content: { ...content, source: "shop" } }),
		{ code: "malformed", field: "content.source" },
	],
	[
		"an address that is none",
		({ texts: [text], ...rest }) => ({
			content: { ...rest, texts: [{ ...text, url: "javascript:alert(1)" }] },
		}),
		{ code: "malformed", field: "content.texts.0.url" },
	],
	[
		"200 kB of text",
		({ texts: [text], ...rest }) => ({
			content: { ...rest, texts: [{ ...text, text: "x".repeat(30_000) }] },
		}),
		{ code: "too_long", field: "content.texts.0.text", most: 20_000 },
	],
])("PO2 %s is refused", async (_what, change, refusal) => {
	const { ada, site } = await writes();
	const said = {
		...{ site, policy: "returns", was: null },
		...(change(returnsPolicy()) as object),
	};
	expect(await ada.refused("policy:save", said as never)).toEqual(refusal);
});

test("PO2 a shop has 20 policies, its own ones too, and a draft of 48 KiB at most", async () => {
	const { ada, site } = await writes();
	const own = (policy: string, text = "Two years.") => ({
		...{ site, policy, was: null },
		content: {
			...{ source: "ours" as const, facts: { kind: "own" as const } },
			texts: ["lt", "en", "de"].map((language) => ({
				...{ language, title: "Warranty", text, steps: [], url: null },
			})),
		},
	});
	expect(await ada.refused("policy:save", own("returns"))).toEqual({
		...{ code: "malformed", field: "policy" },
	});
	const long = own("warranty", "x".repeat(20_000));
	expect(await ada.refused("policy:save", long)).toEqual({
		...{ code: "too_long", field: "content", most: 48 * 1024 },
	});
	for (let at = 1; at <= 20; at++)
		await ada.ask("policy:save", own(`warranty-${at}`));
	expect(await ada.refused("policy:save", own("warranty"))).toEqual({
		code: "rejected",
	});
});

test("PO3 a version has a number and a date, stays, and says what has changed", async () => {
	const { ada, site, save, publish } = await writes();
	await save(null);
	const first = await publish(1);
	expect(first.published).toMatchObject([{ number: 1, changes: [] }]);
	// A reply that was lost.
	expect(await publish(1)).toEqual(first);
	relay.clock.pass(DAY_MS);
	await save(1, returnsPolicy({}, 30));
	const silent = { site, policy: "returns", was: 2, changes: [] };
	expect(await ada.refused("policy:publish", silent)).toEqual({
		...{ code: "malformed", field: "changes" },
	});
	const { published } = await publish(2, ["30 days, no more 14."]);
	expect(published).toMatchObject([
		{ number: 2, changes: [{ language: "en", text: "30 days, no more 14." }] },
		{ number: 1 },
	]);
	expect(published[0]?.at).toBe((published[1]?.at ?? 0) + DAY_MS);
	const old = await relay.store.policyVersion(site, "returns", 1);
	expect(old?.content).toBe(JSON.stringify(returnsPolicy()));
	const gone = { site, policy: "returns", was: 2 };
	expect(await ada.refused("policy:remove", gone)).toEqual({
		code: "conflict",
	});
});

test("PO3 a policy that says nothing in one of its languages is not published", async () => {
	const { ada, site } = await writes();
	const [text] = returnsPolicy().texts;
	if (!text) throw new Error("no text");
	const content: PolicyContent = {
		...{ source: "ours", facts: { kind: "privacy" } },
		texts: [text, { ...text, language: "lt", text: "" }],
	};
	await ada.ask("policy:save", { site, policy: "privacy", content, was: null });
	const said = { site, policy: "privacy", was: 1, changes: [] };
	expect(await ada.refused("policy:publish", said)).toEqual({
		...{ code: "malformed", field: "texts.1.text" },
	});
});

test("PO7 PO8 a card quotes the version that holds, and open chats hear of a newer one", async () => {
	const { save, publish } = await writes();
	await save(null);
	await publish(1);
	const { maya, noor, conversation, answers } = await together(relay);
	await answers("I look.");
	const { policies } = await noor.ask("policies:of-conversation", {
		conversation,
	});
	expect(policies).toMatchObject([
		{ policy: "returns", number: 1, term: { days: 7, event: "returned" } },
	]);
	const pin = {
		...{ conversation, clientId: newId(), policy: "returns", number: 1 },
	};
	await noor.ask("policy:pin", pin);
	await noor.ask("policy:pin", pin);
	const said = (await bodies(relay, conversation, "message")) as {
		text: string;
		policy?: object;
	}[];
	const cards = said.filter(({ policy }) => policy);
	expect(cards).toHaveLength(1);
	expect(cards[0]).toMatchObject({
		policy: { policy: "returns", number: 1, title: "Returns" },
	});
	expect(cards[0]?.text.split("\n")).toEqual([
		"Returns",
		"Time to send back after delivery: 14 days",
		"Who pays for sending back: the shop",
		"Money back after we have received the return, within: 7 days",
		"Countries: Lithuania and Latvia",
		expect.stringMatching(/\/policies\/[\w-]{22}\/returns\/1\?locale=en$/),
	]);
	relay.clock.pass(DAY_MS);
	await save(1, returnsPolicy({}, 30));
	await publish(2, ["30 days."]);
	await maya.hears("site:changed", ({ site }) => (site.policies ?? 0) > 0);
	const read = await maya.ask("policies:read", { locale: "lt" });
	expect(read.policies).toMatchObject([{ number: 2, title: "Returns" }]);
	expect(read.words.title).toBe("Taisyklės");
	expect(
		await noor.refused("policy:pin", { ...pin, clientId: newId() }),
	).toEqual({
		code: "conflict",
	});
});

test("PO9 quoting promises nothing, and an agent starts the clock of a term", async () => {
	const { save, publish } = await writes();
	await save(null);
	await publish(1);
	const { noor, conversation, answers } = await together(relay);
	await answers("I look.");
	const pin = { conversation, clientId: newId(), policy: "returns", number: 1 };
	await noor.ask("policy:pin", pin);
	expect(await bodies(relay, conversation, "promised")).toEqual([]);
	const made = await noor.ask("promise:make", {
		...{ conversation, id: newId(), what: "Your money back" },
		...{ owes: { kind: "shop" }, due: relay.clock.now() + 7 * DAY_MS },
		...{ anyway: true, policy: { policy: "returns", number: 1 } },
	});
	expect(made).toMatchObject({ kind: "made", promise: { kind: "policy" } });
	expect(await bodies(relay, conversation, "promised")).toMatchObject([
		{ kind: "policy", policy: { policy: "returns", number: 1 } },
	]);
});
