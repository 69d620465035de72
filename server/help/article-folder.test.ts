import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import {
	type ArticleFileSaid,
	type ArticleFolderSaid,
	FOLDER_FILES,
} from "../../protocol/article-files.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { fileArticle } from "./file-article.ts";
import { openedFolder } from "./opened-folder.ts";

type Files = Record<string, string | Uint8Array>;
type Owner = Pick<Hired, "cookie" | "csrf"> & { site: SiteRow };

let relay: Relay;
let ada: Owner;
let olga: Owner & Hired;
beforeAll(async () => {
	relay = await startRelay();
	const { shop, books } = relay;
	ada = { ...(await hires(relay, "Ada", "owner")), site: shop };
	olga = { ...(await hires(relay, "Olga", "owner", books)), site: books };
});
afterAll(() => relay.stop());

async function posts(
	{ cookie, csrf, site }: Owner,
	what: "look" | "import" | "export",
	files: Files = {},
) {
	const form = new FormData();
	for (const [path, said] of Object.entries(files))
		form.append(
			path,
			new Blob([typeof said === "string" ? said : new Uint8Array(said)]),
			"x",
		);
	return fetch(`${relay.origin}/console/site/${site.id}/articles/${what}`, {
		method: "POST",
		headers: { Origin: RELAY_ORIGIN, Cookie: cookie, "X-Shopbell-CSRF": csrf },
		...(what !== "export" && { body: form }),
	});
}

async function said(owner: Owner, what: "look" | "import", files: Files) {
	const answer = await posts(owner, what, files);
	expect(answer.status).toBe(200);
	return (await answer.json()) as ArticleFolderSaid;
}
const looks = (owner: Owner, files: Files) => said(owner, "look", files);
const takes = (owner: Owner, files: Files) => said(owner, "import", files);

/** What becomes of each file, in a word. */
const fates = ({ files }: { files: ArticleFileSaid[] }) =>
	Object.fromEntries(files.map(({ path, what, why }) => [path, why ?? what]));

async function zipOf(owner: Owner): Promise<Uint8Array> {
	const answer = await posts(owner, "export");
	expect(answer.headers.get("Content-Type")).toBe("application/zip");
	return new Uint8Array(await answer.arrayBuffer());
}
async function exports(owner: Owner) {
	const zip = await zipOf(owner);
	const { articles, pictures } = await openedFolder([
		{ path: "a.zip", bytes: zip },
	]);
	const texts = [...articles].map(
		([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const,
	);
	return {
		zip,
		texts: Object.fromEntries(texts),
		pictures: [...pictures.keys()],
	};
}

function packed(files: Files): Promise<Uint8Array> {
	const zip = new ZipFile();
	for (const [path, bytes] of Object.entries(files))
		zip.addBuffer(Buffer.from(bytes as string), path);
	zip.end();
	return new Response(zip.outputStream as unknown as ReadableStream)
		.arrayBuffer()
		.then((bytes) => new Uint8Array(bytes));
}

/** Of the same length, wherever it stands. */
function swapped(bytes: Uint8Array, from: string, to: string): Uint8Array {
	const text = Buffer.from(bytes).toString("latin1");
	return Buffer.from(text.replaceAll(from, to), "latin1");
}

const article = (title: string, more = "", body = "As it stands here.") =>
	`---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const drawn = (background: string) =>
	sharp({ create: { width: 40, height: 30, channels: 3, background } })
		.png()
		.toBuffer();

test("HP12 HP15 what is carried out of a shop and into an empty one is carried out of that one as the same bytes", async () => {
	const red = await drawn("#a00");
	await takes(ada, {
		"help/en/parcel.md": article(
			'"Where: is my parcel?"',
			"state: published\npublished: 2025-03-01T10:00:00.000Z\nformerAddresses: [parcels, my-parcel]\n",
			"See [how you pay](pay.md#cards).\n\n![A parcel](../img/red.png)",
		),
		"help/lt/parcel.md": article("Kur mano siunta?", "state: published\n"),
		"help/en/pay.md": article("How do I pay?", "state: published\n", "Old."),
		"help/en/pay.draft.md": article(
			"How do I pay?",
			"state: changed\n",
			"New.",
		),
		"help/en/gift.md": article("yes", "", "![The same](../img/red.png)"),
		"help/img/red.png": red,
	});
	const one = await exports(ada);
	expect(one.texts["en/parcel.md"]).toBe(`---
title: "Where: is my parcel?"
address: parcel
language: en
state: published
published: 2025-03-01T10:00:00.000Z
formerAddresses:
  - my-parcel
  - parcels
---

See [how you pay](pay.md#cards).

![A parcel](../pictures/gift-1.webp)
`);
	expect(Object.keys(one.texts)).toEqual([
		...["en/gift.md", "en/parcel.md", "en/pay.draft.md", "en/pay.md"],
		"lt/parcel.md",
	]);
	expect(one.pictures).toEqual(["pictures/gift-1.webp"]);
	// Nothing is new to the shop that has it.
	const again = await looks(ada, { "a.zip": one.zip });
	expect(new Set(Object.values(fates(again)))).toEqual(new Set(["same"]));
	expect(again.pictures).toBe(0);
	const look = await looks(olga, { "a.zip": one.zip });
	expect(new Set(Object.values(fates(look)))).toEqual(new Set(["new"]));
	expect(look.pictures).toBe(1);
	expect((await exports(olga)).texts).toEqual({});
	await takes(olga, { "a.zip": one.zip });
	const two = await exports(olga);
	expect(two.texts).toEqual(one.texts);
	expect(two.pictures).toEqual(one.pictures);
	const { entries } = await olga.desk.ask("audit:read", {
		...{ site: relay.books.id, text: "", actions: [], person: null },
		...{ from: null, until: null, before: null },
	});
	expect(entries[0]).toMatchObject({
		...{ action: "articles_imported", details: { added: 5, changed: 0 } },
	});
});

test("HP13 what a folder would do is told of each file, and nothing is done by it", async () => {
	await takes(ada, { "en/hours.md": article("When are you open?") });
	const files = {
		"en/hours.md": article("When are you open?", "", "From nine."),
		"en/shop.md": "# Where is the shop? #\n\nIn Vilnius.\n",
		"en/notes.txt": "x",
		"en/.DS_Store": "x",
	};
	expect(fates(await looks(ada, files))).toEqual({
		...{ "en/hours.md": "changed", "en/shop.md": "new" },
		"en/notes.txt": "left",
	});
	const before = (await exports(ada)).texts;
	expect(before["en/hours.md"]).not.toContain("From nine.");
	expect(before["en/shop.md"]).toBeUndefined();
	await takes(ada, files);
	const after = (await exports(ada)).texts;
	expect(after["en/hours.md"]).toContain("From nine.");
	expect(after["en/shop.md"]).toContain("title: Where is the shop?\n");
	expect(fates(await takes(ada, files))).toMatchObject({
		...{ "en/hours.md": "same", "en/shop.md": "same" },
	});
});

test("HP14 a file that says nothing of its state publishes nothing, and withdraws nothing", async () => {
	await takes(ada, {
		"en/size.md": article("Which size?", "state: published\n"),
	});
	await takes(ada, { "en/size.md": article("Which size fits?") });
	const { texts } = await exports(ada);
	expect(texts["en/size.md"]).toContain("title: Which size?\n");
	expect(texts["en/size.draft.md"]).toContain("title: Which size fits?\n");
});

test("HP16 each file that is not taken is named with its reason, and the others are taken", async () => {
	await takes(ada, { "en/old.md": article("Is it old?") });
	await takes(ada, {
		"en/newer.md": article("Is it?", "formerAddresses: [oldest]\n"),
	});
	const bad = {
		"en/broken.md": "---\ntitle: [no end\n---\n\nText.",
		"en/open.md": "---\ntitle: It has no end\n\nText.",
		"en/alias.md": "---\ntitle: &a x\naddress: *a\n---\n",
		"en/list.md": "---\n- title\n---\n",
		"en/deep.md": `---\ntitle: ${"[".repeat(3_000)}\n---\n`,
		"en/untitled.md": "Only a text.",
		"en/long-title.md": article("x".repeat(151)),
		"en/state.md": article("A state?", "state: live\n"),
		"en/address.md": article("An address?", "address: ../../etc\n"),
		"en/first.md": article("First?", "address: both\n"),
		"en/second.md": article("Second?", "address: both\n"),
		"en/large.md": article("Large?", "", "x".repeat(200_000)),
		"en/larger.md": article("Larger?", "", "x".repeat(50_000)),
		"en/latin.md": new Uint8Array([0x23, 0x20, 0xe4, 0x0a]),
		"en/again.md": article("Again?", "address: oldest\n"),
		"en/tag.md": article("A tag?", "language: english\n"),
		"../en/up.md": article("Up?"),
		"/etc/root.md": article("Root?"),
	};
	const good = article("Is this one taken?");
	const look = await looks(ada, { ...bad, "en/taken.md": good });
	expect(fates(look)).toEqual({
		...{ "en/broken.md": "front_matter", "en/open.md": "front_matter" },
		...{ "en/alias.md": "front_matter", "en/list.md": "front_matter" },
		...{ "en/deep.md": "front_matter", "en/untitled.md": "title" },
		...{ "en/long-title.md": "title", "en/state.md": "state" },
		...{ "en/address.md": "address", "en/tag.md": "language" },
		...{ "en/first.md": "twice", "en/second.md": "twice" },
		...{ "en/large.md": "too_long", "en/larger.md": "too_long" },
		...{ "en/latin.md": "text", "en/again.md": "leads_on" },
		...{ "../en/up.md": "path", "/etc/root.md": "path" },
		"en/taken.md": "new",
	});
	const about = (path: string) =>
		look.files.find((one) => one.path === path)?.about;
	expect(about("en/first.md")).toBe("en/second.md");
	expect(about("en/again.md")).toBe("newer");
	const before = (await exports(ada)).texts;
	await takes(ada, { ...bad, "en/taken.md": good });
	const { "en/taken.md": taken, ...after } = (await exports(ada)).texts;
	expect(taken).toContain("Is this one taken?");
	expect(after).toEqual(before);
});

test("HP16 a language that neither a file nor its folder says is the only one of the shop, else refused", () => {
	const bytes = Buffer.from(article("Is it plain?"));
	const read = (path: string, only: string | null) =>
		fileArticle(path, bytes, only);
	expect(read("plain.md", "lt")).toMatchObject({ language: "lt" });
	expect(read("plain.md", null)).toBe("language");
	expect(read("guides/plain.md", null)).toBe("language");
	expect(read("pt-br/Is it PLAIN?.md", null)).toMatchObject({
		...{ language: "pt-BR", address: "is-it-plain", state: null },
	});
});

test("HP17 an article is taken with what it leads to in vain, which is named", async () => {
	const files = {
		"en/links.md": article(
			"Where do links lead?",
			"weight: 5\nformerAddresses: [links-before, lots, Not An Address]\n",
			`[a](gone.md) [b](files/manual.pdf) ![c](gone.png) ![d](pic.svg) ![e](fake.png) [up](../../../up.md)
[own](moved.md) [other](../lt/lots.md) [web](https://shop.example) [mail](mailto:a@shop.example) [part](#part)
<script>alert(1)</script> [x](javascript:alert(1))`,
		),
		"en/moved.md": article("Has it moved?", "address: elsewhere\n"),
		"lt/lots.md": article("Daug?"),
		"en/fake.png": "no picture",
	};
	const { files: lines } = await takes(ada, files);
	expect(lines.find(({ path }) => path === "en/links.md")).toEqual({
		...{ path: "en/links.md", what: "new", why: null, about: "" },
		notes: [
			{
				kind: "no_file",
				names: [
					...["gone.md", "files/manual.pdf", "gone.png", "pic.svg"],
					"../../../up.md",
				],
			},
			{ kind: "no_picture", names: ["fake.png"] },
			{ kind: "former", names: ["lots", "Not An Address"] },
			{ kind: "keys", names: ["weight"] },
		],
	});
	const text = (await exports(ada)).texts["en/links.md"] ?? "";
	expect(text).toContain("[a](gone.md) [b](files/manual.pdf) ![c](gone.png)");
	expect(text).toContain("[own](elsewhere.md) [other](lots.md)");
	expect(text).toContain("<script>alert(1)</script>");
	expect(text).toContain("- links-before");
});

test("HP18 a packed folder is opened no further than it may be", async () => {
	const large = "0".repeat(4_000_000);
	const zip = await packed({
		...{ "en/bomb.md": large, "xx/en/up.md": article("Up?") },
		"en/fine.md": article("Is this fine?"),
	});
	const look = async (bytes: Uint8Array) =>
		fates(await looks(ada, { "a.zip": bytes }));
	expect(await look(swapped(zip, "xx/en/up", "../en/up"))).toEqual({
		...{ "en/bomb.md": "too_long", "../en/up.md": "path" },
		"en/fine.md": "new",
	});
	// It says that it is small, and is not.
	const [says, small] = ["\x90\x5f\x01\0", "\x90\x0f\0\0"];
	const liar = await packed({ "en/liar.md": "0".repeat(0x15f90) });
	expect(await look(liar)).toEqual({ "en/liar.md": "too_long" });
	expect(await look(swapped(liar, says, small))).toEqual({
		"en/liar.md": "packed",
	});
	expect(await look(new Uint8Array([1, 2, 3]))).toEqual({ "a.zip": "packed" });
	expect(await look(zip.subarray(0, -30))).toEqual({ "a.zip": "packed" });
});

test("HP18 no more files and no more bytes of a folder are read than it may have", async () => {
	const bytes = new Uint8Array(4 * 1024 * 1024);
	const given = (count: number, path: (at: number) => string) =>
		Array.from({ length: count }, (_, at) => ({ path: path(at), bytes }));
	const much = await openedFolder(given(18, (at) => `${at}.png`));
	expect(much.pictures.size).toBe(16);
	expect(Object.values(fates({ files: much.said }))).toEqual([
		...["too_much", "too_much"],
	]);
	const many = await openedFolder(given(FOLDER_FILES + 1, (at) => `${at}.txt`));
	expect(many.said.at(-1)?.why).toBe("too_many");
});

test("HP12 a folder is taken from and given to owners and supervisors alone, and is no larger than it may be", async () => {
	const noor = { ...relay.people.noor, site: relay.shop };
	const files = { "en/no.md": article("No?") };
	for (const what of ["look", "import", "export"] as const) {
		expect((await posts(noor, what, files)).status).toBe(403);
		expect(
			(await posts({ ...olga, site: relay.shop }, what, files)).status,
		).toBe(404);
		expect((await posts({ ...ada, csrf: "x" }, what, files)).status).toBe(401);
	}
	expect((await posts(ada, "look", {})).status).toBe(400);
});
