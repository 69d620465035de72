import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { hashOf } from "../people/secret.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { savedReply } from "../testing/saved-reply.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import { brings, drawnPicture, smallPdf } from "../testing/upload.ts";
import { arrives, together } from "../testing/wire.ts";
import { siteExport } from "./site-export.ts";
import { filesInTar } from "./tar.support.ts";

let relay: Relay;
let site: string;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const wants = async (visitor: string | null, of = ada) =>
	(await of.desk.ask("export:make", { site, visitor })).path;
const opens = (path: string, { cookie }: Pick<Hired, "cookie"> = ada) =>
	asks(relay, path, { method: "GET", headers: { Cookie: cookie } });
const refusal = async (answer: Response) =>
	((await answer.json()) as { refusal: { code: string } }).refusal.code;

async function takes(path: string) {
	const answer = await opens(path);
	expect(answer.status).toBe(200);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	return filesInTar(gunzipSync(bytes));
}

const linesIn = (files: Map<string, Uint8Array>, folder: string) =>
	[...files]
		.filter(([name]) => name.startsWith(`${folder}/`))
		.flatMap(([, bytes]) =>
			Buffer.from(bytes)
				.toString()
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line) as Record<string, unknown>),
		);

type Desk = Awaited<ReturnType<typeof together>>["noor"];

/** Somebody says more tomorrow. */
async function saidLater(desk: Desk, conversation: string) {
	const sendAt = relay.clock.now() + 86_400_000;
	const later = { id: newId(), text: "It is back in stock.", sendAt };
	await desk.ask("message:schedule", { conversation, ...later });
	return later;
}

/** What somebody has made to work with, and used once. */
async function madeBy(desk: Desk) {
	const [reply, view] = [newId(), newId()];
	await desk.ask("saved-reply:save", {
		...{ site, own: true, was: null },
		reply: {
			...{ id: reply, name: "Hello", shortcut: "hi" },
			texts: [{ language: "en", text: "Good morning." }],
		},
	});
	await desk.ask("saved-replies:used", { site, replies: [reply] });
	await desk.ask("view:save", {
		...{ site, id: view, owner: "mine" },
		...{ name: "Parcels", icon: "clock", query: "parcel" },
	});
	return { reply, view };
}

/** Somebody who has written adverts; as the file says it. */
async function blockedBy(desk: Desk) {
	const { conversation } = await (await arrives(relay)).sends("Cheap watches");
	const why = { length: "day", why: "Adverts" } as const;
	const { block } = await desk.ask("visitor:block", { conversation, ...why });
	const { id, visitor, at, until } = block;
	const by = relay.people.noor.id;
	return { id, visitor, conversation, why: why.why, at, until, by };
}

test("DA9 a site's file has everything that shoppers and staff wrote, and no secret", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("In two colours.");
	const block = await blockedBy(noor);
	const named = { id: null, name: "Late", removed: false };
	const { tags } = await ada.desk.ask("tags:change", { site, tag: named });
	const tag = tags[0]?.id ?? "";
	await ada.desk.ask("conversation:tag", {
		...{ conversation, add: [tag], remove: [] },
	});
	await ada.desk.ask("tags:change", {
		...{ site, tag: { id: null, name: "Old", removed: false } },
	});
	await ada.desk.ask("outcomes:change", {
		...{ site, outcomes: [{ id: null, name: "Solved" }] },
		needs: { outcome: true, tag: false },
	});
	const later = await saidLater(noor, conversation);
	const { reply, view } = await madeBy(noor);
	const elsewhere = await arrives(relay, { site: relay.books.id });
	await elsewhere.sends("of-the-bookshop");
	await relay.files.put("A".repeat(22), Buffer.from("a picture"));
	const hers = await relay.store.person(relay.people.noor.id);
	if (hers) await relay.store.keepPerson({ ...hers, picture: "A".repeat(22) });
	const answer = await opens(await wants(null));
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		"content-type": "application/gzip",
		"content-disposition": 'attachment; filename="shopbell-2026-06-01.tar.gz"',
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
	});
	const plain = gunzipSync(new Uint8Array(await answer.arrayBuffer()));
	const files = filesInTar(plain);
	expect([...files.keys()].sort()).toEqual([
		"audit-log/000001.jsonl",
		"blocks/000001.jsonl",
		"conversations/000001.jsonl",
		"entries/000001.jsonl",
		"export.json",
		`files/${"A".repeat(22)}.webp`,
		"saved-replies/000001.jsonl",
		"saved-views/000001.jsonl",
		"scheduled-messages/000001.jsonl",
		"site.json",
		"staff/000001.jsonl",
		"visitors/000001.jsonl",
	]);
	expect(linesIn(files, "blocks")).toEqual([block]);
	const kept = linesIn(files, "conversations");
	expect(kept.filter(({ spam }) => !spam)).toMatchObject([
		{
			...{ id: conversation, state: "open", agent: { name: "Noor" } },
			tags: [{ id: tag, name: "Late" }],
			...{ outcome: null, snoozedAt: null, spam: false },
		},
	]);
	const settings = Buffer.from(files.get("site.json") ?? "").toString();
	expect(JSON.parse(settings)).toMatchObject({
		tags: [{ id: tag, name: "Late" }, { name: "Old" }],
		closing: { outcomes: [{ name: "Solved" }], needs: { outcome: true } },
	});
	const owner = relay.people.noor.id;
	expect(linesIn(files, "saved-replies")).toMatchObject([
		{
			...{ id: reply, owner, name: "Hello", shortcut: "hi" },
			texts: [{ language: "en", text: "Good morning." }],
			uses: [{ month: "2026-06", uses: 1 }],
		},
	]);
	expect(linesIn(files, "saved-views")).toMatchObject([
		{ id: view, owner, name: "Parcels", icon: "clock", query: "parcel" },
	]);
	expect(linesIn(files, "scheduled-messages")).toEqual([
		{
			...{ conversation, ...later, ended: null },
			author: { id: owner, name: "Noor" },
		},
	]);
	const texts = linesIn(files, "entries").map(({ body }) =>
		JSON.stringify(body),
	);
	expect(texts.join()).toContain("Is the blue one in stock?");
	expect(texts.join()).toContain("In two colours.");
	const text = plain.toString();
	expect(text).not.toContain("of-the-bookshop");
	for (const secret of [relay.key.key, maya.token, "token_hash", "csrf"])
		expect(text).not.toContain(secret);
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		action: "site_exported",
		by: ada.id,
	});
});

test("DA9 while messages arrive each conversation is whole up to its last line, and none is left out", async () => {
	const shoppers = await Promise.all(
		Array.from({ length: 5 }, async () => {
			const one = await arrives(relay);
			const { conversation } = await one.sends("the first");
			return { one, conversation };
		}),
	);
	const parts = { store: relay.store, files: relay.files };
	const begun = relay.clock.now();
	relay.clock.pass(1);
	const files = new Map<string, Uint8Array>();
	for await (const { name, bytes } of siteExport(parts, site, begun)) {
		files.set(name, bytes);
		const late = await arrives(relay);
		await late.sends("too late for this one");
		for (const { one } of shoppers) await one.sends("in between");
	}
	const rows = linesIn(files, "conversations");
	expect(rows.map(({ id }) => id).sort()).toEqual(
		shoppers.map(({ conversation }) => conversation).sort(),
	);
	const entries = linesIn(files, "entries");
	for (const { id, lastSeq } of rows)
		expect(
			entries
				.filter(({ conversation }) => conversation === id)
				.map(({ seq }) => seq),
		).toEqual(Array.from({ length: lastSeq as number }, (_, at) => at + 1));
});

test("DA9 there is one of a site at a time, and the next when it has ended or was left", async () => {
	const { exporting } = relay.app.capabilities;
	const [first, second] = [await wants(null), await wants(null)];
	const token = first.split("/").at(-1) ?? "";
	const file = await exporting.openExport(ada.id, token);
	expect(
		await ada.desk.refused("export:make", { site, visitor: null }),
	).toEqual({ code: "conflict" });
	expect(await refusal(await opens(second))).toBe("conflict");
	file.end();
	const left = await opens(await wants(null));
	await left.body?.cancel();
	await expect
		.poll(async () => (await opens(await wants(null))).status)
		.toBe(200);
});

test("DA10 whoever asks for the head of the address alone uses nothing up", async () => {
	const path = await wants(null);
	const head = { method: "HEAD", headers: { Cookie: ada.cookie } };
	expect((await asks(relay, path, head)).status).toBe(405);
	expect((await takes(path)).has("export.json")).toBe(true);
});

test("DA10 the address works once, for who has asked, and as long as they are an owner", async () => {
	const bo = await hires(relay, "Bo", "owner");
	const path = await wants(null);
	expect(await refusal(await opens(path, { cookie: "" }))).toBe("signed_out");
	expect(await refusal(await opens(`/console/export/${newId()}`))).toBe(
		"too_late",
	);
	expect((await takes(path)).size).toBeGreaterThan(3);
	expect(await refusal(await opens(path))).toBe("too_late");
	expect(await refusal(await opens(await wants(null), bo))).toBe("forbidden");
	const kept = await wants(null);
	const [membership] = await relay.store.memberships(ada.id);
	if (membership)
		await relay.store.keepMembership({ ...membership, role: "agent" });
	expect(await refusal(await opens(kept))).toBe("forbidden");
});

test("DA11 one person's file has what is kept of them, and of nobody else", async () => {
	const { noor, conversation, answers } = await together(relay);
	await answers("In two colours.");
	const note = { conversation, clientId: newId(), text: "is a kind one" };
	await noor.ask("note:add", note);
	const later = await saidLater(noor, conversation);
	await madeBy(noor);
	const ravi = await arrives(relay);
	await ravi.sends("words of Ravi");
	const visitor = (await relay.store.conversation(conversation))
		?.visitor_id as string;
	const answer = await opens(await wants(visitor));
	expect(answer.headers.get("content-disposition")).toBe(
		'attachment; filename="person.json"',
	);
	const text = await answer.text();
	const said = JSON.parse(text) as {
		person: object;
		conversations: { entries: { body: { text?: string } }[] }[];
	};
	expect(said).toMatchObject({
		format: "shopbell-person",
		version: 1,
		person: { id: visitor, name: null },
		conversations: [{ id: conversation, ratings: [], scheduled: later }],
	});
	const texts = said.conversations[0]?.entries.map(({ body }) => body.text);
	expect(texts).toEqual(
		expect.arrayContaining([
			"Is the blue one in stock?",
			"In two colours.",
			"is a kind one",
		]),
	);
	for (const others of ["words of Ravi", "Good morning."])
		expect(text).not.toContain(others);
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		action: "person_exported",
		target: visitor,
	});
	await ada.desk.ask("person:erase", { site, visitor });
	expect(await ada.desk.refused("export:make", { site, visitor })).toEqual({
		code: "not_found",
	});
});

test("DA9 SR15 files of saved replies go along to the shop", async () => {
	const pdf = smallPdf();
	const manual = await brings(relay, ada, pdf, { name: "manual.pdf" });
	await ada.desk.ask("saved-reply:save", {
		...{ site, own: false, was: null },
		reply: savedReply("Manual", { files: [{ id: manual.id }] }),
	});
	const files = await takes(await wants(null));
	const read = files.get(`reply-files/${manual.id}.pdf`);
	expect(Buffer.from(read ?? [])).toEqual(pdf);
});

test("DA9 files of messages go along, under the ids by which entries name them, to the shop and to their person", async () => {
	const { maya, noor, conversation } = await together(relay);
	const lamp = await brings(relay, maya, await drawnPicture());
	const pdf = smallPdf();
	const bill = await brings(relay, "noor", pdf, { name: "bill.pdf" });
	const draft = ({ id }: { id: string }) => ({
		...{ conversation, clientId: newId(), text: "", files: [{ id }] },
	});
	await maya.ask("message:send", draft(lamp));
	await noor.ask("message:send", draft(bill));
	const unsent = await brings(relay, maya, await drawnPicture());
	const files = await takes(await wants(null));
	const names = [`${lamp.id}.webp`, `${bill.id}.pdf`];
	expect(
		[...files.keys()].filter((name) => name.includes("sent-")).sort(),
	).toEqual(names.map((name) => `sent-files/${name}`).sort());
	expect(Buffer.from(files.get(`sent-files/${bill.id}.pdf`) ?? [])).toEqual(
		pdf,
	);
	expect(files.get(`sent-files/${lamp.id}.webp`)).toHaveLength(lamp.bytes);
	const row = await relay.store.conversation(conversation);
	const answer = await opens(await wants(row?.visitor_id ?? ""));
	const person = (await answer.json()) as {
		files: { id: string; data: string }[];
	};
	expect(person.files.map(({ id }) => id).sort()).toEqual(
		[lamp.id, bill.id].sort(),
	);
	const told = person.files.find(({ id }) => id === bill.id);
	expect(Buffer.from(told?.data ?? "", "base64")).toEqual(pdf);
	expect(JSON.stringify(person)).not.toContain(unsent.id);
});

test("FE12 a site's file has where the list of its products stands, and what was read there", async () => {
	const url = "https://shop.example/feed.csv";
	const lamp = { name: "Lamp", url: "https://shop.example/lamp" };
	const row = {
		...{ site_id: site, place: 1, folded: "lamp", picture: null },
		...{ ...lamp, amount: 9.5, currency: "EUR" },
	};
	await relay.store.addFeedProducts(
		[1, 2].map((reading) => ({ ...row, reading })),
	);
	await relay.store.keepProductFeed({
		...{ site_id: site, url, reading: 1, shown: null, last: null },
		...{ validators: "{}", next_at: relay.clock.now() + 1 },
	});
	const files = await takes(await wants(null));
	expect(linesIn(files, "products")).toEqual([
		{ ...lamp, picture: null, price: 9.5, currency: "EUR" },
	]);
	expect(
		JSON.parse(Buffer.from(files.get("site.json") ?? []).toString()),
	).toHaveProperty("productFeed", null);
});

test("DA9 what the shop has published goes along, with every version, and what shoppers complain about", async () => {
	const policy = { site, policy: "returns" };
	const text = { language: "en", title: "Returns", text: "", url: null };
	const facts = { kind: "returns", days: 14, paidBy: "shop" } as const;
	const publishes = async (days: number, was: number | null) => {
		const saved = await ada.desk.ask("policy:save", {
			...{ ...policy, was },
			content: {
				...{ source: "ours", texts: [{ ...text, steps: ["Pack it."] }] },
				facts: { ...facts, days, refundDays: 7, countries: ["LT"] },
			},
		});
		await ada.desk.ask("policy:publish", {
			...{ ...policy, was: saved.policy.version },
			changes: was ? [{ language: "en", text: "Longer." }] : [],
		});
	};
	await publishes(14, null);
	await publishes(30, 1);
	const named = { site, article: newId(), language: "en" };
	const article = { address: "parcel", title: "My parcel", body: "It comes." };
	await ada.desk.ask("article:save", { ...named, ...article, was: null });
	const improvement = newId();
	const texts = [{ language: "en", title: "Lids", heard: "Bent", did: "New" }];
	await ada.desk.ask("improvement:save", {
		...{ site, improvement, isPublic: true, was: null },
		content: { date: "2026-05-31", texts },
	});
	const { maya, conversation } = await together(relay);
	const secret = newToken();
	const id = newId();
	await maya.ask("complaint:file", {
		...{ conversation, id, secret, what: "It burnt.", order: "1007" },
		...{ wants: "", mayContact: true },
	});
	const files = await takes(await wants(null));
	expect(linesIn(files, "policies")).toMatchObject([
		{
			...{ id: "returns", kind: "returns", holds: 2 },
			versions: [
				{ number: 1, by: ada.id, content: { facts: { days: 14 } } },
				{ number: 2, changes: [{ language: "en", text: "Longer." }] },
			],
		},
	]);
	expect(linesIn(files, "articles")).toMatchObject([
		{ id: named.article, title: "My parcel", published: null },
	]);
	expect(linesIn(files, "improvements")).toMatchObject([
		{ id: improvement, content: { texts }, isPublic: true, changedBy: ada.id },
	]);
	expect(linesIn(files, "complaints")).toMatchObject([
		{ conversation, id, what: "It burnt.", order: "1007", number: 1 },
	]);
	const all = [...files.values()].map((one) => Buffer.from(one).toString());
	for (const hidden of [secret, hashOf(secret)])
		expect(all.join("\n")).not.toContain(hidden);
	const visitor = (await relay.store.conversation(conversation))?.visitor_id;
	const answer = await opens(await wants(visitor ?? ""));
	expect(await answer.json()).toMatchObject({
		conversations: [{ complaints: [{ id, what: "It burnt." }] }],
	});
});
