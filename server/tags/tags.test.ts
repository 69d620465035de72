import { afterEach, beforeEach, expect, test } from "vitest";
import type { Entry } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import { TAG_CHARS, TAGS, TAGS_OF_CONVERSATION } from "../../protocol/tags.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { addAgent, arrives, type ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "owner");
});
afterEach(() => relay.stop());

const saved = (name: string, id: string | null = null, removed = false) => ({
	site,
	tag: { id, name, removed },
});

async function makes(name: string): Promise<string> {
	const { tags } = await noor.ask("tags:change", saved(name));
	const shown = name.replace("\n", " ");
	return tags.find((tag) => tag.name === shown)?.id ?? "";
}

const joined = (wire: ConsoleWire, conversation: string) =>
	wire.ask("conversation:join", { conversation, after: 0 });
const taggedIn = (entries: readonly Entry[]) =>
	entries.filter(({ kind }) => kind === "tagged");

test("TO1 a site's tags are told by name to whoever works there, and a rename keeps the id", async () => {
	const refund = await makes("refund");
	const late = await makes("Late\nparcel");
	const teo = await addAgent(relay, "teo");
	expect(await teo.ask("tags:read", { site })).toMatchObject({
		tags: [{ id: late, name: "Late parcel" }, { name: "refund" }],
		removedTags: [],
	});
	const { tags } = await noor.ask("tags:change", saved("Money back", refund));
	expect(tags).toEqual([
		{ id: late, name: "Late parcel" },
		{ id: refund, name: "Money back" },
	]);
});

test("TO2 a name that another tag has is a conflict, and names and their number have an end", async () => {
	const refund = await makes("Refund");
	const refused = (name: string, id: string | null = null) =>
		noor.refused("tags:change", saved(name, id));
	expect(await refused("REFUND")).toEqual({ code: "conflict" });
	expect(await refused("Réfund")).toEqual({ code: "conflict" });
	expect(await refused("refund", await makes("Late"))).toEqual({
		code: "conflict",
	});
	expect(await refused("x".repeat(200))).toEqual({
		code: "too_long",
		field: "tag.name",
		most: TAG_CHARS,
	});
	expect(await refused(" \n ")).toMatchObject({ code: "malformed" });
	expect(await refused("Gone", newId())).toEqual({ code: "not_found" });
	await relay.store.keepSite({
		...relay.shop,
		tags: JSON.stringify(
			Array.from({ length: TAGS - 1 }, (_, at) => ({
				id: newId(),
				name: `${at}`,
			})),
		),
	});
	const last = await makes("the last one");
	expect(await refused("one more")).toEqual({ code: "rejected" });
	await noor.ask("tags:change", saved("still the last one", last));
	expect(refund).not.toBe(last);
});

test("TO3 a removed tag stays where it stands and is chosen no more, and comes back by its name or by an undo", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("It is broken");
	const broken = await makes("Broken");
	await noor.ask("conversation:tag", {
		conversation,
		add: [broken],
		remove: [],
	});
	expect(await noor.ask("tags:count", { site, tag: broken })).toEqual({
		conversations: 1,
	});
	const removes = () => noor.ask("tags:change", saved("Broken", broken, true));
	expect(await removes()).toMatchObject({
		tags: [],
		removedTags: [{ id: broken, name: "Broken" }],
	});
	expect((await joined(noor, conversation)).conversation.tags).toEqual([
		broken,
	]);
	const second = await arrives(relay);
	const other = await second.sends("Mine, too");
	expect(
		await noor.refused("conversation:tag", {
			conversation: other.conversation,
			add: [broken],
			remove: [],
		}),
	).toEqual({ code: "not_found" });
	// What it has of a removed one it may lose.
	await noor.ask("conversation:tag", {
		conversation,
		add: [],
		remove: [broken],
	});
	expect(await makes("broken")).toBe(broken);
	await removes();
	// Another tag that is made meanwhile is not in the way.
	await makes("Lost");
	const { entries } = await noor.ask("audit:read", { site, ...ALL_ENTRIES });
	const removal = entries.find(({ target }) => target?.id === broken);
	expect(removal?.details).toMatchObject({
		setting: "tags:change",
		after: { tag: { removed: true } },
	});
	await noor.ask("setting:undo", {
		site,
		version: removal?.undo?.version ?? "",
	});
	expect(await noor.ask("tags:read", { site })).toMatchObject({
		tags: [{ id: broken, name: "broken" }, { name: "Lost" }],
		removedTags: [],
	});
});

test("TO4 a tag on a conversation is a line for the staff, and a repeat of it is none", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Where is it?");
	const teo = await addAgent(relay, "teo");
	const [late, vip] = [await makes("Late"), await makes("Important")];
	const both = { conversation, add: [vip, late, late], remove: [] };
	await teo.ask("conversation:tag", both);
	await teo.ask("conversation:tag", both);
	await noor.ask("conversation:tag", {
		conversation,
		add: [vip],
		remove: [late],
	});
	const seen = await joined(noor, conversation);
	expect(seen.conversation.tags).toEqual([vip]);
	expect(taggedIn(seen.entries)).toMatchObject([
		{
			author: { kind: "agent", id: relay.people.teo.id },
			audience: "staff",
			body: {
				added: [
					{ id: vip, name: "Important" },
					{ id: late, name: "Late" },
				],
				removed: [],
			},
		},
		{ body: { added: [], removed: [{ id: late, name: "Late" }] } },
	]);
	const hers = await maya.ask("conversation:join", { conversation, after: 0 });
	expect(JSON.stringify(hers)).not.toContain("Important");
	expect(taggedIn(hers.entries)).toEqual([]);
});

test("TO5 a conversation has a number of tags at most, and two people who tag it at one moment lose nothing", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Where is it?");
	const teo = await addAgent(relay, "teo");
	const tags: string[] = [];
	for (let at = 0; at <= TAGS_OF_CONVERSATION; at++)
		tags.push(await makes(`Tag ${at}`));
	const gives = (wire: ConsoleWire, add: string[]) =>
		wire.ask("conversation:tag", { conversation, add, remove: [] });
	await Promise.all([
		gives(noor, tags.slice(0, 10)),
		gives(teo, tags.slice(10, 20)),
	]);
	const { tags: now } = (await joined(noor, conversation)).conversation;
	expect(now).toEqual(tags.slice(0, 20).sort());
	expect(
		await noor.refused("conversation:tag", {
			conversation,
			add: tags.slice(20),
			remove: [],
		}),
	).toEqual({ code: "rejected" });
	await noor.ask("conversation:tag", {
		conversation,
		add: tags.slice(20),
		remove: tags.slice(0, 1),
	});
});

test("TO6 a closed conversation is tagged as any other, and one of a shopper who was forgotten is not", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Where is it?");
	const late = await makes("Late");
	await maya.ask("conversation:close", { conversation });
	const add = { conversation, add: [late], remove: [] };
	await noor.ask("conversation:tag", add);
	await maya.ask("visitor:forget", {});
	expect(
		await noor.refused("conversation:tag", {
			...add,
			add: [],
			remove: [late],
		}),
	).toEqual({ code: "closed" });
});

/** A conversation that Noor has answered. */
async function answered() {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Where is it?");
	await noor.ask("message:send", {
		conversation,
		text: "On its way",
		clientId: newId(),
	});
	return { maya, conversation };
}

const sets = (
	names: string[],
	needs = { outcome: false, tag: false },
	by = noor,
) =>
	by.ask("outcomes:change", {
		site,
		outcomes: names.map((name) => ({ id: null, name })),
		needs,
	});

test("TO9 a conversation is closed with an outcome and tags in one commit, and the staff alone reads it", async () => {
	const { outcomes } = await sets(["Solved", "No answer"]);
	const [solved] = outcomes;
	const late = await makes("Late");
	const { maya, conversation } = await answered();
	await noor.ask("conversation:close", {
		conversation,
		outcome: solved?.id ?? "",
		tags: [late],
	});
	const seen = await joined(noor, conversation);
	expect(seen.conversation).toMatchObject({
		state: { kind: "closed" },
		outcome: solved?.id,
		tags: [late],
	});
	expect(seen.entries.slice(-3)).toMatchObject([
		{ kind: "tagged" },
		{ kind: "outcome_set", audience: "staff", body: { outcome: solved } },
		{ kind: "closed" },
	]);
	const hers = await maya.ask("conversation:join", { conversation, after: 0 });
	expect(JSON.stringify(hers)).not.toContain("Solved");
});

test("TO10 what the site wants is wanted of agents, and of nobody else", async () => {
	const needs = { outcome: true, tag: true };
	// Without outcomes none can be wanted.
	await sets([], { outcome: true, tag: false });
	const first = await answered();
	await noor.ask("conversation:close", { conversation: first.conversation });
	const { outcomes } = await sets(["Solved"], needs);
	const outcome = outcomes[0]?.id ?? "";
	const { conversation } = await answered();
	expect(await noor.refused("conversation:close", { conversation })).toEqual({
		code: "required",
		field: "outcome",
	});
	expect(
		await noor.refused("conversation:close", { conversation, outcome }),
	).toEqual({ code: "required", field: "tags" });
	expect(
		await noor.refused("conversation:close", {
			conversation,
			outcome: newId(),
		}),
	).toEqual({ code: "not_found" });
	await noor.ask("conversation:close", {
		conversation,
		outcome,
		tags: [await makes("Late")],
	});
	const other = await answered();
	await other.maya.ask("conversation:close", {
		conversation: other.conversation,
	});
	const { conversation: row } = await joined(noor, other.conversation);
	expect(row).not.toHaveProperty("outcome");
});

test("TO11 an undone closing and a reopening by the staff leave no outcome, and thanks leave it", async () => {
	const { outcomes } = await sets(["Solved"]);
	const outcome = outcomes[0]?.id ?? "";
	const { maya, conversation } = await answered();
	const outcomeNow = async () =>
		(await joined(noor, conversation)).conversation.outcome;
	const closes = () =>
		noor.ask("conversation:close", { conversation, outcome });
	await closes();
	await noor.ask("conversation:reopen", { conversation, undo: true });
	expect(await outcomeNow()).toBeUndefined();
	await closes();
	await maya.sends("Thanks", conversation);
	await noor.ask("conversation:nothing-to-answer", { conversation });
	expect(await outcomeNow()).toBe(outcome);
	await noor.ask("conversation:reopen", { conversation, undo: false });
	expect(await outcomeNow()).toBeUndefined();
});

test("TO12 outcomes keep their ids when they are renamed and ordered, and a removed one keeps its name", async () => {
	const { outcomes } = await sets(["Solved", "No answer"]);
	const [solved, silent] = outcomes;
	const needs = { outcome: false, tag: false };
	const set = (outcomes: { id: string | null; name: string }[]) => ({
		site,
		outcomes,
		needs,
	});
	const now = await noor.ask(
		"outcomes:change",
		set([{ id: silent?.id ?? "", name: "Silent" }]),
	);
	expect(now).toMatchObject({
		outcomes: [{ id: silent?.id, name: "Silent" }],
		removedOutcomes: [solved],
	});
	const { outcomes: back } = await noor.ask(
		"outcomes:change",
		set([{ id: null, name: "solved" }]),
	);
	expect(back).toEqual([{ id: solved?.id, name: "solved" }]);
	const refused = (outcomes: { id: string | null; name: string }[]) =>
		noor.refused("outcomes:change", set(outcomes));
	expect(
		await refused([
			{ id: null, name: "One" },
			{ id: null, name: "ONE" },
		]),
	).toEqual({ code: "conflict" });
	expect(await refused([{ id: newId(), name: "One" }])).toEqual({
		code: "not_found",
	});
	const many = Array.from({ length: 9 }, (_, at) => ({
		id: null,
		name: `${at}`,
	}));
	expect(await refused(many)).toMatchObject({ code: "malformed" });
});
