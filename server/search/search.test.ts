import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { SEARCH_PAGE, type SearchHit } from "../../protocol/search.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { changes, message } from "../testing/store/suite.ts";
import { brings, drawnPicture, smallPdf } from "../testing/upload.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";
import { matchExpression, open } from "./match-expression.ts";
import { readPlace } from "./place.ts";
import { readSearch } from "./read-search.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

type Desk = Awaited<ReturnType<typeof together>>["noor"];

async function finds(desk: Desk, query: string, cursor: string | null = null) {
	return desk.ask("search:read", { query, site: null, cursor });
}
const found = async (desk: Desk, query: string) =>
	(await finds(desk, query)).hits.map(marked);
const marked = ({ line, marks }: SearchHit) =>
	marks.reduceRight(
		(text, [from, to]) =>
			`${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
		line,
	);

test("SE3 a line is found by beginnings of its words, without regard to diacritics", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await maya.sends("Kur mano užsakymas į Łódź?", conversation);
	await answers("Es ist in der Straße 5.");
	expect(await found(noor, "uzsa lodz")).toEqual([
		"Kur mano [užsakymas] į [Łódź]?",
	]);
	expect(await found(noor, "STRASSE")).toEqual(["Es ist in der [Straße] 5."]);
	expect(await found(noor, '"mano uzsakymas"')).toHaveLength(1);
	expect(await found(noor, '"uzsakymas mano"')).toEqual([]);
	expect(await found(noor, '"uzsa"')).toEqual([]);
	expect(await found(noor, "absent")).toEqual([]);
});

const TYPED = [
	["de", "Größe und Maßband", "grosse massband", "GRÖSSE"],
	["fr", "Un œuf, s’il vous plaît", "oeuf plait", "œuf"],
	["pl", "Wysyłka do Łomży", "wysylka lomzy", "ŁOMŻY"],
	["hr", "Đorđe čeka", "dorde ceka", "ĐORĐE"],
	["tr", "Ilık İzmir ısısı", "ilik izmir isisi", "ILIK IZMIR"],
	[
		"lt",
		"Gėlė\u0303 i\u0307\u0301 Šiaulius",
		"gele siaulius",
		"GE\u0307LE\u0307",
	],
	["ar", "أين طلبيّـة المدرسة رقم ٤٢؟", "اين طلبيه المدرسه 42", "إين"],
	["fa", "کتاب می\u200cخواهم", "كتاب میخواهم", "کتاب"],
	["ja", "東京へ送る 👍🏽", "京 👍", "東京"],
] as const;

test("SE2 a line in each language is found as people type it", async () => {
	const { noor, maya, conversation } = await together(relay);
	for (const [, text] of TYPED) await maya.sends(text, conversation);
	for (const [language, text, ...typed] of TYPED)
		for (const query of typed) {
			const { hits } = await finds(noor, query);
			const lines = hits.map(({ line }) => line);
			expect(lines, `${language}: ${query}`).toEqual([text]);
		}
});

test("SE1 signs of the index are words of nobody, and stand in no way of others", async () => {
	const { noor, maya, conversation } = await together(relay);
	await maya.sends('the "blue" lamp* (or) NEAR, not? 100%', conversation);
	for (const query of [
		...["blue*", '"blue" lamp', "lamp* the", "(or) near", "NOT near"],
		...["100%", "lamp OR", "blue AND lamp*or", "blue -lamp", "^blue", "'blue"],
	])
		expect((await finds(noor, query)).hits.length, query).toBe(
			query.includes("AND") ? 0 : 1,
		);
	for (const query of ["=head", "=visitor", "@noor", "#1001", "words:blue"])
		expect(await found(noor, query), query).toEqual([]);
});

test("SE1 what cannot be searched is refused", async () => {
	const { noor } = await together(relay);
	for (const query of [
		'"',
		'""',
		"*",
		"***",
		"ł",
		"is:lost",
		"word ".repeat(40),
	])
		expect(
			await noor.refused("search:read", { query, site: null, cursor: null }),
		).toEqual({ code: "malformed", field: "query" });
	for (const query of ["x".repeat(301), "late ".repeat(300)])
		expect(
			await noor.refused("search:read", { query, site: null, cursor: null }),
		).toEqual({ code: "too_long", field: "query", most: 300 });
	expect(
		await noor.refused("search:read", { query: "ab", site: null, cursor: "x" }),
	).toEqual({ code: "malformed", field: "cursor" });
});

test("SE4 lines are found by who wrote them, and by what they are", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await maya.sends("the parcel is at https://parcels.test/1", conversation);
	await answers("the parcel comes");
	const note = { conversation, clientId: newId(), text: "parcel was lost" };
	await noor.ask("note:add", note);
	const lines = async (query: string) =>
		(await finds(noor, query)).hits.map(({ by, line }) => `${by}: ${line}`);
	expect(await lines("parcel from:visitor")).toEqual([
		"message: the parcel is at https://parcels.test/1",
	]);
	expect(await lines('from:"Noor" parcel')).toEqual(["note: parcel was lost"]);
	expect(await lines("from:noor comes")).toEqual(["message: the parcel comes"]);
	expect(await lines("with:note")).toEqual(["note: parcel was lost"]);
	expect(await lines("with:link parcel")).toHaveLength(1);
	expect(await lines("from:teo")).toEqual([]);
	expect(await lines("parcel is:mine from:visitor")).toHaveLength(1);
	expect(await lines("parcel is:closed")).toEqual([]);
	await noor.ask("conversation:close", { conversation });
	expect(await lines("parcel is:closed with:note")).toHaveLength(1);
	expect(await lines("parcel is:open")).toEqual([]);
});

test("SE5 a page has 20 conversations, each once, the newest first; the cursor leads on", async () => {
	const { noor } = await together(relay);
	for (let at = 0; at < SEARCH_PAGE + 5; at++) {
		const shopper = await arrives(relay);
		await shopper.sends(`lampshade ${at}`);
		await shopper.sends(`lampshade ${at} again`);
		relay.clock.pass(1_000);
	}
	const first = await finds(noor, "lampsh");
	expect(first.hits.map(({ line }) => line)).toEqual(
		Array.from(
			{ length: SEARCH_PAGE },
			(_, at) => `lampshade ${24 - at} again`,
		),
	);
	const second = await finds(noor, "lampsh", first.next);
	const all = [...first.hits, ...second.hits].map((hit) => hit.conversation.id);
	expect(new Set(all).size).toBe(SEARCH_PAGE + 5);
	expect(second).toMatchObject({ next: null, older: false });
});

test("SE6 nobody finds what their sites do not have", async () => {
	const { noor, maya, conversation } = await together(relay);
	await maya.sends("secretive", conversation);
	const ines = await addAgent(relay, "ines");
	expect(await found(noor, "secretive")).toHaveLength(1);
	expect(await found(ines, "secretive")).toEqual([]);
	expect(
		await ines.refused("search:read", {
			...{ query: "secretive", cursor: null },
			site: relay.shop.id,
		}),
	).toEqual({ code: "not_found" });
});

test("SE7 what was withdrawn a second ago is not found", async () => {
	const { noor, maya, conversation } = await together(relay);
	const { seq } = await maya.sends("xylophone", conversation);
	expect(await found(noor, "xylo")).toHaveLength(1);
	await maya.ask("message:withdraw", { conversation, seq });
	expect(await found(noor, "xylo")).toEqual([]);
});

test("SE9 a page that has taken its time ends, and its cursor leads on to the rest", async () => {
	const { conversation } = await together(relay);
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	const author = { kind: "visitor" as const, id: row.visitor_id, name: null };
	const entries = Array.from({ length: 70 }, (_, at) =>
		message(`${at === 0 ? "needle" : "haystack"} ${at}`, author),
	);
	await relay.store.commit([changes(row, { entries })]);
	let ticks = 0;
	const parts = {
		store: relay.store,
		tagsNamed: async () => [],
		clock: { ticks: () => (ticks += 31) },
	};
	const pages = async (query: string) => {
		const all: [hits: number, older: boolean][] = [];
		for (let cursor: string | null = null; ; ) {
			const asked = { query, site: null, cursor };
			const page = await readSearch(parts, "", [relay.shop.id], asked);
			all.push([page.hits.length, page.older]);
			cursor = page.next;
			if (cursor === null) return all;
		}
	};
	const none = [
		[0, true],
		[0, false],
	];
	expect(await pages("haystack is:spam")).toEqual(none);
	// Conversations that are looked up are gone through in steps, too.
	expect(await pages("hay is:open with:link")).toEqual(none);
	expect(await pages("needle is:open")).toEqual([
		[0, true],
		[1, false],
	]);
});

test("SE9 of many sites some are asked at a time, and what was found on them is carried on", async () => {
	const { shop, books, store } = relay;
	for (let at = 0; at < 50; at++) {
		const { id } = at % 2 === 0 ? shop : books;
		const shopper = await arrives(relay, { site: id });
		await shopper.sends(`lampshade ${at}`);
		relay.clock.pass(1_000);
		shopper.close();
	}
	// In the order in which they are asked these stand around the two, so that each is asked at another time.
	const others = (signs: string) =>
		Array.from({ length: 99 }, (_, at) => `${signs}${at}`);
	const many = [...others("-----"), shop.id, books.id, ...others("zzzzz")];
	const pages = async (sites: string[], first: string | null = null) => {
		let ticks = 0;
		const clock = { ticks: () => (ticks += 31) };
		const parts = { store, tagsNamed: async () => [], clock };
		const lines: string[] = [];
		let count = 0;
		for (let cursor = first; count === 0 || cursor !== null; count++) {
			const asked = { query: "lampshade", site: null, cursor };
			const page = await readSearch(parts, "", sites, asked);
			lines.push(...page.hits.map(({ line }) => line));
			cursor = page.next;
		}
		return { lines, count };
	};
	const newest = Array.from({ length: 50 }, (_, at) => `lampshade ${49 - at}`);
	const { lines, count } = await pages(many);
	expect(lines).toEqual(newest);
	expect(count).toBeGreaterThan(5);
	// Whoever writes a cursor of their own reads nothing of other sites.
	const [row] = await store.searched(
		matchExpression([books.id], [open("lampshade")]),
		{ from: 0, below: Number.MAX_SAFE_INTEGER },
		1,
	);
	const forged = `9007199254740991-1-0-${row?.id.toString(36)}`;
	const own = [shop.id, ...others("zzzzz")];
	expect((await pages(own, forged)).lines).not.toContain("lampshade 49");
});

test("SE9 a cursor that somebody writes lets nothing past a filter that is looked up", async () => {
	const { noor, maya, conversation } = await together(relay);
	await maya.sends("a parcel", conversation);
	const [row] = await relay.store.searched(
		matchExpression([relay.shop.id], [open("parcel")]),
		{ from: 0, below: Number.MAX_SAFE_INTEGER },
		1,
	);
	const forged = `9007199254740991-1-0-${row?.id.toString(36)}`;
	expect((await finds(noor, "parcel", forged)).hits).toHaveLength(1);
	for (const query of ["order:1001", "parcel order:1001"])
		expect((await finds(noor, query, forged)).hits).toEqual([]);
});

test.each([
	"x",
	"-1",
	"1-",
	"1-1-0-!",
	"1.5",
	"99999999999999999999",
	"1-1-0".padEnd(300, "-1"),
])("SE9 %s is no cursor", (cursor) => {
	expect(() => readPlace(cursor)).toThrow(Refused);
});

test("SE4 a conversation is found by its tags as they are called now, with words and without", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const { noor, maya, conversation } = await together(relay);
	await maya.sends("the parcel is late", conversation);
	const site = relay.shop.id;
	const { tags } = await ada.desk.ask("tags:change", {
		site,
		tag: { id: null, name: "Rückgabe", removed: false },
	});
	const tag = tags[0]?.id ?? "";
	expect(await found(noor, "tag:ruck")).toEqual([]);
	await noor.ask("conversation:tag", { conversation, add: [tag], remove: [] });
	expect((await finds(noor, "tag:ruck")).hits).toMatchObject([
		{ by: "conversation", seq: 0 },
	]);
	expect(await found(noor, "parcel tag:ruckgabe")).toEqual([
		"the [parcel] is late",
	]);
	expect(await found(noor, "parcel tag:other")).toEqual([]);
});

test("SE4 tags of which each site has another find nothing, and neither does who has no site", async () => {
	const { noor, conversation } = await together(relay);
	const [own] = await relay.store.memberships(relay.people.noor.id);
	if (!own) throw new Error("nobody of the staff");
	await relay.store.keepMembership({ ...own, role: "owner" });
	await relay.store.keepMembership({
		...own,
		...{ site_id: relay.books.id, role: "owner" },
	});
	const both = await addAgent(relay, "noor");
	for (const [site, name] of [
		[relay.shop.id, "Late"],
		[relay.books.id, "Odd"],
	] as const) {
		const tag = { id: null, name, removed: false };
		const { tags } = await both.ask("tags:change", { site, tag });
		const add = [tags[0]?.id ?? ""];
		if (site === relay.shop.id)
			await both.ask("conversation:tag", { conversation, add, remove: [] });
	}
	expect((await finds(both, "tag:late")).hits).toHaveLength(1);
	const nothing = { hits: [], next: null, older: false };
	for (const query of ["tag:late tag:odd", "tag:late tag:odd blue"])
		expect(await finds(both, query)).toEqual(nothing);
	for (const query of ["blue", "tag:late", "is:open", "order:12"])
		expect(
			await readSearch(
				{ store: relay.store, tagsNamed: async () => [], clock: relay.clock },
				...([relay.people.noor.id, []] as const),
				{ query, site: null, cursor: null },
			),
		).toEqual(nothing);
	noor.close();
});

test("SE1 a picture and a PDF are found by what they are, are called, and show", async () => {
	const { noor, maya, conversation } = await together(relay);
	const lamp = await brings(relay, maya, await drawnPicture(), {
		name: "kaputte Lampe.png",
	});
	const bill = await brings(relay, maya, smallPdf(), { name: "Rechnung.pdf" });
	for (const [text, files] of [
		["It came so.", [{ id: lamp.id, alt: "A shade with a hole" }]],
		["", [{ id: bill.id }]],
	] as const)
		await maya.ask("message:send", {
			...{ conversation, clientId: newId(), text, files: [...files] },
		});
	// Of a conversation the newest line is told.
	expect(await found(noor, "lampe")).toEqual([
		"It came so. kaputte [Lampe].png A shade with a hole",
	]);
	expect(await found(noor, "with:picture hole")).toHaveLength(1);
	expect(await found(noor, "with:picture rechnung")).toEqual([]);
	expect(await found(noor, "with:file rechn")).toEqual(["[Rechnung].pdf"]);
	expect(await found(noor, "with:file")).toEqual(["Rechnung.pdf"]);
	expect(await found(noor, "with:picture")).toHaveLength(1);
});
