import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	FILE_LINK_MS,
	FILE_SIDE,
	FILE_SMALL_SIDE,
	FILES_A_MESSAGE,
	SITE_FILE_BYTES,
	SITE_FILE_LEAST_BYTES,
	SITE_FILE_MOST_BYTES,
} from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import {
	brings,
	drawnPicture,
	putsPiece,
	smallPdf,
} from "../testing/upload.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Maya and Noor, and a picture of Maya's that is sent. */
async function sent(text = "It came like this.") {
	const all = await together(relay);
	const { maya, conversation } = all;
	const file = await brings(relay, maya, await drawnPicture(1_000, 500));
	const clientId = newId();
	const files = [{ id: file.id, alt: "A broken lamp" }];
	const draft = { conversation, clientId, text, files };
	const { seq } = await maya.ask("message:send", draft);
	return { ...all, file, draft, seq };
}

const linked = async (
	who: { ask: Awaited<ReturnType<typeof together>>["maya"]["ask"] },
	conversation: string,
	ids: string[],
) => who.ask("files:link", { conversation, files: ids });

const gets = (path: string) => asks(relay, path, { origin: null });

test("AF7 an entry names its files, with their size, to both sides", async () => {
	const { maya, noor, conversation, file, seq } = await sent();
	const added = await noor.hears(
		"entry:added",
		({ entry }) => entry.seq === seq,
	);
	const body = {
		text: "It came like this.",
		files: [{ ...file, alt: "A broken lamp" }],
	};
	expect(added.entry.body).toEqual(body);
	expect(file).toMatchObject({
		...{ name: "lamp.png", type: "image/webp", width: 1_000, height: 500 },
	});
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: seq - 1,
	});
	expect(entries[0]?.body).toEqual(body);
});

test("AF7 a message may be files alone, and its row says how many", async () => {
	const { noor } = await sent("");
	const { conversations } = await noor.ask("inbox:read", {});
	expect(conversations[0]?.preview).toEqual({
		...{ by: "visitor", text: "", files: 1 },
	});
	const maya = await arrives(relay);
	const nothing = { conversation: null, clientId: newId(), text: " " };
	expect(await maya.refused("message:send", nothing)).toEqual({
		...{ code: "malformed", field: "text" },
	});
});

test("AF7 the same draft is a duplicate, and with other files a conflict", async () => {
	const { maya, draft, seq } = await sent();
	expect(await maya.ask("message:send", draft)).toMatchObject({
		...{ seq, duplicate: true },
	});
	const other = await brings(relay, maya, await drawnPicture());
	const files = [{ id: other.id }];
	for (const changed of [{ files }, { files: undefined }])
		expect(
			await maya.refused("message:send", { ...draft, ...changed }),
		).toEqual({ code: "conflict" });
});

test("AF7 a file that is another's, elsewhere, sent, coming, or nowhere sends nothing", async () => {
	const { maya, noor, conversation, file } = await sent();
	const omar = await arrives(relay);
	const his = await brings(relay, omar, await drawnPicture());
	const coming = newId();
	const bytes = new Uint8Array(200_000);
	await putsPiece(relay, maya, coming, bytes, 0, 100_000);
	const before = (await relay.store.conversation(conversation))?.last_seq;
	const refusal = (id: string) =>
		maya.refused("message:send", {
			...{ conversation, clientId: newId(), text: "Look" },
			files: [{ id }],
		});
	const bad = (why: string) => ({ code: "bad_file", why });
	expect(await refusal(his.id)).toEqual(bad("gone"));
	expect(await refusal(newId())).toEqual(bad("gone"));
	expect(await refusal(file.id)).toEqual(bad("sent"));
	expect(await refusal(coming)).toEqual(bad("unfinished"));
	expect(
		await noor.refused("message:send", {
			...{ conversation, clientId: newId(), text: "" },
			files: [{ id: file.id }],
		}),
	).toEqual(bad("gone"));
	expect((await relay.store.conversation(conversation))?.last_seq).toBe(before);
});

test("AF7 of two messages at once with one file, one has it", async () => {
	const { maya, conversation } = await together(relay);
	const { id } = await brings(relay, maya, await drawnPicture());
	const said = await Promise.all(
		[1, 2].map(() =>
			maya.say("message:send", {
				...{ conversation, clientId: newId(), text: "" },
				files: [{ id }],
			}),
		),
	);
	expect(said.filter(({ ok }) => ok)).toHaveLength(1);
});

test("AF10 forty files in one message are refused in words, and so is a file twice", async () => {
	const { maya, conversation } = await together(relay);
	const draft = { conversation, clientId: newId(), text: "All of them" };
	const files = Array.from({ length: 40 }, () => ({ id: newId() }));
	expect(await maya.refused("message:send", { ...draft, files })).toEqual({
		...{ code: "bad_file", why: "many", most: FILES_A_MESSAGE },
	});
	const twice = [files[0], files[0]];
	expect(
		await maya.refused("message:send", { ...draft, files: twice }),
	).toMatchObject({ code: "malformed" });
});

test("AF7 a first message may be a picture, and a note one that only the staff read", async () => {
	const maya = await arrives(relay);
	const file = await brings(relay, maya, await drawnPicture());
	const { conversation, seq } = await maya.ask("message:send", {
		...{ conversation: null, clientId: newId(), text: "" },
		files: [{ id: file.id }],
	});
	expect(await relay.store.attachment(file.id)).toMatchObject({
		...{ conversation_id: conversation, seq, audience: "all", drop_at: null },
	});
	const noor = await addAgent(relay, "noor");
	const hers = await brings(relay, "noor", smallPdf(), { name: "invoice.pdf" });
	await noor.ask("note:add", {
		...{ conversation, clientId: newId(), text: "" },
		files: [{ id: hers.id }],
	});
	const ids = [file.id, hers.id];
	const read = await linked(maya, conversation, ids);
	expect(read.links.map(({ id }) => id)).toEqual([file.id]);
	const { links } = await noor.ask("files:link", { conversation, files: ids });
	expect(links).toHaveLength(2);
});

test("AF9 a picture is read by a link, whole and small, and does nothing but show itself", async () => {
	const { maya, noor, conversation, file } = await sent();
	const { links, until } = await linked(maya, conversation, [file.id]);
	const [link] = links;
	expect(until - relay.clock.now()).toBeGreaterThan(FILE_LINK_MS - 1);
	expect(until - relay.clock.now()).toBeLessThanOrEqual(2 * FILE_LINK_MS);
	const whole = await gets(link?.url ?? "");
	expect(Object.fromEntries(whole.headers)).toMatchObject({
		"content-type": "image/webp",
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'; sandbox",
		"content-disposition": "inline; filename*=UTF-8''lamp.webp",
		"cache-control": `private, max-age=${(until - relay.clock.now()) / 1_000}`,
	});
	const bytes = new Uint8Array(await whole.arrayBuffer());
	expect(bytes).toHaveLength(file.bytes);
	expect(await sharp(bytes).metadata()).toMatchObject({ width: 1_000 });
	const small = await (await gets(link?.small ?? "")).arrayBuffer();
	expect(await sharp(small).metadata()).toMatchObject({
		width: FILE_SMALL_SIDE,
	});
	const staff = await noor.ask("files:link", {
		...{ conversation, files: [file.id] },
	});
	expect(staff.links[0]?.url).toMatch(/^\/console\/files\//);
	expect((await gets(staff.links[0]?.url ?? "")).status).toBe(200);
});

test("AF9 a link opens its file alone, for some minutes", async () => {
	const { maya, conversation, file } = await sent();
	const { links, until } = await linked(maya, conversation, [file.id]);
	const url = links[0]?.url ?? "";
	for (const other of [
		url.replace(/mac=./, "mac="),
		url.replace(/mac=.*/, "mac="),
		url.replace(/until=(\d)/, "until=9$1"),
		url.replace("/whole", "/small"),
		url.replace("/whole", "/huge"),
		url.replace(file.id, newId()),
		url.replace(/\?.*/, ""),
	])
		expect([other, (await gets(other)).status]).toEqual([other, 404]);
	relay.clock.pass(until - relay.clock.now() - 1);
	expect((await gets(url)).status).toBe(200);
	relay.clock.pass(1);
	expect((await gets(url)).status).toBe(404);
});

test("AF9 a visitor is given no link of somebody else's conversation, and no page shows a file otherwise", async () => {
	const { conversation, file } = await sent();
	const omar = await arrives(relay);
	expect(
		await omar.refused("files:link", { conversation, files: [file.id] }),
	).toEqual({ code: "not_found" });
	const theirs = await omar.sends("Hello");
	expect(await linked(omar, theirs.conversation, [file.id])).toMatchObject({
		links: [],
	});
	const row = await relay.store.attachment(file.id);
	for (const path of [
		`/pictures/${row?.file_id}`,
		`/pictures/${file.id}`,
		`/files/${relay.shop.id}/${file.id}`,
	])
		expect((await gets(path)).status).toBe(404);
});

test("AF9 a file is one of its own conversation, also to the same people: no other one sends or opens it", async () => {
	const { maya, noor, conversation, file } = await sent();
	await maya.ask("conversation:close", { conversation });
	const next = await maya.sends("Something else", null);
	expect(next.conversation).not.toBe(conversation);
	expect(
		await maya.refused("message:send", {
			...{ conversation: next.conversation, clientId: newId(), text: "" },
			files: [{ id: file.id }],
		}),
	).toEqual({ code: "bad_file", why: "sent" });
	const other = { conversation: next.conversation, files: [file.id] };
	expect((await maya.ask("files:link", other)).links).toEqual([]);
	expect((await noor.ask("files:link", other)).links).toEqual([]);
});

test("AF6 a PDF with scripts is only ever saved", async () => {
	const { maya, conversation } = await together(relay);
	const pdf = smallPdf("app.alert(1)");
	const file = await brings(relay, maya, pdf, { name: "Rechnung (1).PDF" });
	expect(file).toEqual({
		...{ id: file.id, name: "Rechnung (1).PDF", type: "application/pdf" },
		bytes: pdf.length,
	});
	await maya.ask("message:send", {
		...{ conversation, clientId: newId(), text: "", files: [{ id: file.id }] },
	});
	const { links } = await linked(maya, conversation, [file.id]);
	expect(links[0]?.small).toBeNull();
	const answer = await gets(links[0]?.url ?? "");
	expect(answer.headers.get("content-disposition")).toBe(
		"attachment; filename*=UTF-8''Rechnung%20%281%29.PDF",
	);
	expect(answer.headers.get("content-security-policy")).toContain("sandbox");
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
});

/** How many files are on the disk. */
const bytesOf = async (id: string) => {
	const row = await relay.store.attachment(id);
	return row?.file_id ? await relay.files.get(row.file_id) : undefined;
};
const passes = async (ms = 0) => {
	relay.clock.pass(ms);
	await relay.app.parts.scheduler.idle();
};

test.each(["withdrawn", "forgotten", "erased for the shop"] as const)(
	"AF9 what is %s is not read any more, and leaves the disk at once",
	async (how) => {
		const { maya, conversation, file, seq } = await sent();
		const row = await relay.store.attachment(file.id);
		const { links } = await linked(maya, conversation, [file.id]);
		const before = [row?.file_id, row?.small_id].filter((id) => id != null);
		expect(before).toHaveLength(2);
		expect(await bytesOf(file.id)).toBeDefined();
		if (how === "withdrawn")
			await maya.ask("message:withdraw", { conversation, seq });
		else if (how === "forgotten") await maya.ask("visitor:forget", {});
		else {
			const needs = { site: relay.shop.id, conversation: { id: conversation } };
			const args = { closedBefore: null, after: 0 };
			const change = { name: "conversation:erase", needs, args };
			await relay.app.parts.log.change(change);
		}
		expect((await gets(links[0]?.url ?? "")).status).toBe(404);
		await passes();
		for (const name of before)
			expect(await relay.files.get(name)).toBeUndefined();
		const left = await relay.store.attachment(file.id);
		expect(left?.name ?? "").toBe("");
		const entries = await relay.store.entriesAfter(
			{ site_id: relay.shop.id, id: conversation },
			0,
			"staff",
			99,
		);
		expect(JSON.stringify(entries)).not.toContain("lamp.png");
	},
);

test("AF9 a disk that does not let a file go is asked again", async () => {
	const { maya, conversation, seq, file } = await sent();
	const row = await relay.store.attachment(file.id);
	const { drop } = relay.files;
	relay.files.drop = () => Promise.reject(new Error("read-only"));
	await maya.ask("message:withdraw", { conversation, seq });
	await passes();
	relay.files.drop = drop;
	expect(await relay.files.get(row?.file_id ?? "")).toBeDefined();
	await passes(60_000);
	expect(await relay.files.get(row?.file_id ?? "")).toBeUndefined();
});

test("AF5 a picture is upright and no larger than a screen shows, and what came with it is gone", async () => {
	const maya = await arrives(relay);
	const photo = await sharp(await drawnPicture(3_000, 1_000))
		.jpeg()
		.withExif({
			IFD0: { Copyright: "Noor" },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "54/1 41/1 0/1" },
		})
		.withMetadata({ orientation: 6 })
		.toBuffer();
	expect(photo.toString("latin1")).toContain("Exif");
	const file = await brings(relay, maya, photo, { name: "photo.jpg" });
	expect(file).toMatchObject({ width: 683, height: FILE_SIDE });
	const made = (await bytesOf(file.id)) ?? new Uint8Array();
	const { exif, xmp, iptc, orientation } = await sharp(made).metadata();
	expect([exif, xmp, iptc, orientation]).toEqual(Array(4).fill(undefined));
});

test("AF11 an owner turns files off, and sees what is in use", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const { maya, conversation, file } = await sent();
	const site = relay.shop.id;
	const used = await ada.desk.ask("files:read", { site });
	expect(used).toEqual({
		...{ on: true, mostBytes: SITE_FILE_BYTES, usedBytes: file.bytes },
	});
	const set = { on: false, mostBytes: 2 * SITE_FILE_LEAST_BYTES };
	const settings = await ada.desk.ask("files:change", { site, ...set });
	expect(settings.files).toEqual(set);
	const told = await maya.hears("site:changed");
	expect(told.site.files).toBeUndefined();
	expect(
		await putsPiece(relay, maya, newId(), await drawnPicture()),
	).toMatchObject({ status: 400, said: { refusal: { why: "off" } } });
	const { links } = await linked(maya, conversation, [file.id]);
	expect((await gets(links[0]?.url ?? "")).status).toBe(200);
	for (const mostBytes of [
		SITE_FILE_LEAST_BYTES - 1,
		SITE_FILE_MOST_BYTES + 1,
		SITE_FILE_BYTES + 0.5,
	])
		expect(
			await ada.desk.refused("files:change", { site, on: true, mostBytes }),
		).toEqual({ code: "malformed", field: "mostBytes" });
	const again = { site, on: true, mostBytes: SITE_FILE_BYTES };
	await ada.desk.ask("files:change", again);
	await brings(relay, maya, await drawnPicture());
});
