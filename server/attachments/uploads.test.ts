import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	FILE_BYTES,
	FILE_DAY_BYTES,
	FILE_PIECE_BYTES,
	FILE_PIECE_LEAST_BYTES,
	FILE_UNSENT_MS,
	FILES_A_DAY,
	FILES_UNSENT,
	SITE_FILE_LEAST_BYTES,
} from "../../protocol/attachment.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import { memoryFiles } from "../files/memory-files.ts";
import type { FileStore } from "../ports/file-store.ts";
import { BAD_FILES, zipEnd } from "../testing/bad-files.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import {
	asksFile,
	brings,
	drawnPicture,
	noisyPicture,
	putsPiece,
	sha256,
} from "../testing/upload.ts";
import { arrives, together } from "../testing/wire.ts";

/** Files in memory, and which there are; from a number of calls on it fails, as a relay that was killed. */
function countedFiles() {
	const files = memoryFiles();
	const names = new Set<string>();
	let left = Number.POSITIVE_INFINITY;
	const step = () => {
		if (left <= 0) throw new Error("killed");
		left--;
	};
	const counted: FileStore = {
		async put(name, bytes) {
			step();
			await files.put(name, bytes);
			names.add(name);
			// Also right after it, before anybody knows.
			step();
		},
		async get(name) {
			step();
			return files.get(name);
		},
		async drop(name) {
			step();
			await files.drop(name);
			names.delete(name);
		},
	};
	return {
		files: counted,
		names,
		killAfter(steps: number) {
			left = steps;
		},
	};
}

let relay: Relay;
let disk: ReturnType<typeof countedFiles>;
beforeEach(async () => {
	disk = countedFiles();
	relay = await startRelay({ files: disk.files });
});
afterEach(() => relay.stop());

const passes = async (ms = 0) => {
	relay.clock.pass(ms);
	await relay.app.parts.scheduler.idle();
};
const refused = (status: number, why: string, more = {}) => ({
	...{ status, said: { refusal: { code: "bad_file", why, ...more } } },
});
const absent = { status: 404, said: { refusal: { code: "not_found" } } };
const HALF = 1_000_000;
/** So often what has ended is looked for. */
const PRUNE_EVERY_MS = 3_600_000;

test("AF2 a file comes in pieces, and goes on where it was cut off", async () => {
	const maya = await arrives(relay);
	const picture = await noisyPicture(900);
	expect(picture.length).toBeGreaterThan(2 * HALF);
	const id = newId();
	const [first, second] = [HALF, 2 * HALF];
	expect(await asksFile(relay, maya, id, "GET")).toEqual(absent);
	const coming = (offset: number) => ({
		status: 200,
		said: { state: "coming", offset },
	});
	expect(await putsPiece(relay, maya, id, picture, 0, first)).toEqual(
		coming(first),
	);
	await relay.restart();
	expect(await asksFile(relay, maya, id, "GET")).toEqual(coming(first));
	// What is there already is harmless, and what is too far says where to go on.
	expect(await putsPiece(relay, maya, id, picture, 0, first)).toEqual(
		coming(first),
	);
	expect(
		await putsPiece(relay, maya, id, picture, second, second + 70_000),
	).toEqual(refused(409, "offset", { wanted: first }));
	expect(await putsPiece(relay, maya, id, picture, first, second)).toEqual(
		coming(second),
	);
	const last = await putsPiece(relay, maya, id, picture, second);
	expect(last).toMatchObject({
		...{ status: 200, said: { state: "whole", offset: picture.length } },
		said: { file: { id, width: 900, height: 900, type: "image/webp" } },
	});
	expect(await asksFile(relay, maya, id, "GET")).toEqual(last);
	expect(await putsPiece(relay, maya, id, picture, second)).toEqual(last);
	await passes();
	// The whole one and the small one: pieces go at once.
	expect(disk.names.size).toBe(2);
});

test("AF2 the same piece twice at once is kept once", async () => {
	const maya = await arrives(relay);
	const picture = await noisyPicture(400);
	const id = newId();
	await putsPiece(relay, maya, id, picture, 0, 100_000);
	const said = await Promise.all(
		[1, 2].map(() => putsPiece(relay, maya, id, picture, 100_000)),
	);
	for (const one of said)
		expect(one).toMatchObject({ status: 200, said: { state: "whole" } });
	await passes();
	expect(disk.names.size).toBe(1);
});

test("AF3 a file is its sender's own: for another visitor, site or side it is not there", async () => {
	const [maya, omar] = [await arrives(relay), await arrives(relay)];
	const picture = await drawnPicture();
	const { id } = await brings(relay, maya, picture);
	const books = { site: relay.books.id };
	for (const [who, more] of [
		[omar, {}],
		["noor", {}],
		[maya, books],
		[{ token: newToken() }, {}],
		[{ token: "x" }, {}],
	] as const) {
		expect(
			await putsPiece(relay, who, id, picture, 0, undefined, more),
		).toEqual(absent);
		for (const method of ["GET", "DELETE"] as const)
			expect(await asksFile(relay, who, id, method, more)).toEqual(absent);
	}
	expect(await asksFile(relay, maya, id, "GET")).toMatchObject({ status: 200 });
});

test("AF1 of the staff it takes the cookie, the CSRF value and the console's own page", async () => {
	const picture = await drawnPicture();
	const id = newId();
	const puts = (headers: Record<string, string>, site = relay.shop.id) =>
		putsPiece(relay, "noor", id, picture, 0, undefined, { headers, site });
	for (const [headers, status] of [
		[{ Origin: "http://shop.test" }, 403],
		[{ "X-Shopbell-CSRF": "x" }, 401],
		[{ Cookie: "" }, 401],
	] as const)
		expect(await puts(headers)).toMatchObject({ status });
	expect(await puts({}, relay.books.id)).toEqual(absent);
	expect(await puts({})).toMatchObject({ status: 200 });
});

test.each([
	["without an offset", { "Upload-Offset": "" }],
	["with a length of words", { "Upload-Length": "all" }],
	["with half a hash", { "Upload-SHA256": "ab" }],
	["with a name that is none", { "Upload-Name": "%E0%A4%A" }],
])("AF1 a piece %s is malformed, and nothing is kept", async (_, headers) => {
	const maya = await arrives(relay);
	const id = newId();
	const picture = await drawnPicture();
	const [name] = Object.keys(headers);
	expect(
		await putsPiece(relay, maya, id, picture, 0, undefined, { headers }),
	).toEqual({
		status: 400,
		said: { refusal: { code: "malformed", field: name } },
	});
	expect(disk.names.size).toBe(0);
});

test("AF1 a piece that is too small, too large, or reaches beyond its file is refused unread", async () => {
	const maya = await arrives(relay);
	const bytes = new Uint8Array(3 * FILE_PIECE_BYTES);
	const puts = (to: number, length = bytes.length) =>
		putsPiece(relay, maya, newId(), bytes, 0, to, { length });
	expect(await puts(FILE_PIECE_LEAST_BYTES - 1)).toEqual(refused(400, "piece"));
	expect(await puts(FILE_PIECE_BYTES + 1)).toEqual(
		refused(400, "piece", { most: FILE_PIECE_BYTES }),
	);
	expect(await puts(100_000, 99_999)).toEqual(refused(400, "piece"));
	expect(await puts(0)).toEqual(
		refused(400, "piece", { most: FILE_PIECE_BYTES }),
	);
	expect(await puts(100_000, FILE_BYTES + 1)).toEqual(
		refused(400, "bytes", { most: FILE_BYTES }),
	);
	expect(await puts(FILE_PIECE_LEAST_BYTES)).toMatchObject({ status: 200 });
	expect(await puts(FILE_PIECE_BYTES)).toMatchObject({ status: 200 });
});

test("AF1 a piece whose connection ends leaves nothing", async () => {
	const maya = await arrives(relay);
	const id = newId();
	const { port } = new URL(relay.origin);
	const whole = new Uint8Array(200_000);
	await new Promise<void>((done) => {
		const sent = request({
			...{ port, method: "PUT", path: `/files/${relay.shop.id}/${id}` },
			headers: {
				Authorization: `Bearer ${maya.token}`,
				"Content-Length": whole.length,
				"Upload-Offset": 0,
				"Upload-Length": whole.length,
				"Upload-SHA256": sha256(whole),
				"Upload-Name": "lamp.png",
			},
		});
		sent.on("error", () => done());
		sent.write(whole.subarray(0, 100_000), () => sent.destroy());
	});
	await maya.fence();
	expect(disk.names.size).toBe(0);
	expect(await putsPiece(relay, maya, id, whole, 0, 100_000)).toMatchObject({
		said: { state: "coming", offset: 100_000 },
	});
});

test.each(BAD_FILES)(
	"AF4 %s is refused for good: %s",
	async (name, why, made) => {
		const maya = await arrives(relay);
		const id = newId();
		const bytes = await made();
		const said = await putsPiece(relay, maya, id, bytes, 0, undefined, {
			name: `${name}.png`,
		});
		expect(said).toEqual(refused(400, why));
		expect(await asksFile(relay, maya, id, "GET")).toEqual(said);
		expect(await putsPiece(relay, maya, id, bytes)).toEqual(said);
		expect(
			await maya.refused("message:send", {
				...{ conversation: null, clientId: newId(), text: "", files: [{ id }] },
			}),
		).toEqual({ code: "bad_file", why });
		await passes();
		expect(disk.names.size).toBe(0);
	},
);

test("AF4 the page of the files has all bytes that are refused, with the code", async () => {
	const page = await readFile(new URL("../../docs/files.md", import.meta.url));
	const [, table = ""] = `${page}`.split("## Bytes that are refused");
	const rows = BAD_FILES.map(([what, why]) => `| ${what} | \`${why}\` |`);
	expect(table).toContain(`| --- | --- |\n${rows.join("\n")}\n\n`);
});

test("AF5 what hides behind a picture does not come through", async () => {
	const maya = await arrives(relay);
	const tail = Buffer.from("<script>alert(1)</script>PK\x03\x04");
	const bytes = Buffer.concat([await drawnPicture(), tail, zipEnd(0)]);
	const { id } = await brings(relay, maya, bytes);
	const row = await relay.store.attachment(id);
	const kept = Buffer.from((await disk.files.get(row?.file_id ?? "")) ?? []);
	expect(kept.length).toBeGreaterThan(0);
	expect(kept.includes("script")).toBe(false);
});

test("AF4 a file that changes while it is read is refused, and another id brings it anew", async () => {
	const maya = await arrives(relay);
	const [before, after] = [await noisyPicture(300), await noisyPicture(301)];
	const id = newId();
	await putsPiece(relay, maya, id, before, 0, 100_000);
	const rest = Buffer.concat([before.subarray(0, 100_000), after]).subarray(
		0,
		before.length,
	);
	const hash = sha256(before);
	expect(
		await putsPiece(relay, maya, id, rest, 100_000, undefined, { hash }),
	).toEqual(refused(400, "hash"));
	// Whoever hashes it anew learns so at once.
	const other = newId();
	await putsPiece(relay, maya, other, before, 0, 100_000);
	expect(await putsPiece(relay, maya, other, after, 100_000)).toEqual(
		refused(400, "hash"),
	);
	await brings(relay, maya, after);
});

test("AF4 a name is one line that turns nothing round, and no number of a card", async () => {
	const maya = await arrives(relay);
	const named = async (name: string) =>
		(await brings(relay, maya, await drawnPicture(), { name })).name;
	expect(await named("photo\u202Egpj.exe")).toBe("photogpj.exe");
	expect(await named("C:\\fakepath\\a\tb\n c.png")).toBe("a b c.png");
	expect(await named("../../etc/passwd")).toBe("passwd");
	expect(await named("4111 1111 1111 1111.png")).toBe(
		"•••• •••• •••• 1111.png",
	);
	expect(await named("<img onerror=alert(1)>")).toBe("<img onerror=alert(1)>");
	expect(await named("ф".repeat(300))).toHaveLength(120);
});

test("AF8 an upload that never ends is gone after a day, and what is taken back at once", async () => {
	const maya = await arrives(relay);
	const bytes = new Uint8Array(200_000);
	const [slow, back] = [newId(), newId()];
	for (const id of [slow, back])
		await putsPiece(relay, maya, id, bytes, 0, 100_000);
	expect(disk.names.size).toBe(2);
	const gone = { status: 204, said: null };
	expect(await asksFile(relay, maya, back, "DELETE")).toEqual(gone);
	await passes();
	expect(disk.names.size).toBe(1);
	expect(await asksFile(relay, maya, back, "GET")).toEqual(
		refused(400, "gone"),
	);
	expect(await putsPiece(relay, maya, back, bytes, 100_000)).toEqual(
		refused(400, "gone"),
	);
	await passes(FILE_UNSENT_MS - 1);
	expect(await asksFile(relay, maya, slow, "GET")).toMatchObject({
		said: { offset: 100_000 },
	});
	await passes(PRUNE_EVERY_MS + 1);
	await passes();
	expect(await asksFile(relay, maya, slow, "GET")).toEqual(absent);
	await passes();
	expect(disk.names.size).toBe(0);
});

test("AF8 what was sent cannot be taken back so", async () => {
	const { maya, conversation } = await together(relay);
	const { id } = await brings(relay, maya, await drawnPicture());
	await maya.ask("message:send", {
		...{ conversation, clientId: newId(), text: "", files: [{ id }] },
	});
	expect(await asksFile(relay, maya, id, "DELETE")).toEqual(
		refused(400, "sent"),
	);
});

test("AF10 one more than may wait for its message is refused, until one is taken back", async () => {
	const maya = await arrives(relay);
	const picture = await drawnPicture(8, 8);
	const ids: string[] = [];
	for (let at = 0; at < FILES_UNSENT; at++)
		ids.push((await brings(relay, maya, picture)).id);
	expect(await putsPiece(relay, maya, newId(), picture)).toEqual(
		refused(400, "many", { most: FILES_UNSENT }),
	);
	await asksFile(relay, maya, ids[0] ?? "", "DELETE");
	await brings(relay, maya, picture);
	await brings(relay, await arrives(relay), picture);
});

test("AF10 what one person brings in a day has an end, also of what was refused", async () => {
	const maya = await arrives(relay);
	const bytes = new Uint8Array(FILE_PIECE_LEAST_BYTES);
	const begins = (length: number) =>
		putsPiece(relay, maya, newId(), bytes, 0, undefined, { length });
	for (let left = FILE_DAY_BYTES; left > 0; left -= FILE_BYTES) {
		const id = newId();
		await putsPiece(relay, maya, id, bytes, 0, undefined, {
			length: FILE_BYTES,
		});
		await asksFile(relay, maya, id, "DELETE");
	}
	expect(await begins(FILE_BYTES)).toEqual(
		refused(400, "quota", { most: FILE_DAY_BYTES }),
	);
	await passes(FILE_UNSENT_MS);
	expect(await begins(FILE_BYTES)).toMatchObject({ status: 200 });
});

test("AF10 small files are work as well: of one person there are so many in a day, also of those that are no pictures", async () => {
	const maya = await arrives(relay);
	const picture = await drawnPicture(8, 8);
	const row = (await begunRow(maya)) ?? {};
	for (let left = FILES_A_DAY - 1; left > 0; left--)
		await relay.store.beginAttachment({
			...{ ...row, id: newId(), state: "gone" },
		} as Parameters<typeof relay.store.beginAttachment>[0]);
	expect(await putsPiece(relay, maya, newId(), picture)).toEqual(
		refused(400, "quota", { most: FILES_A_DAY }),
	);
	await brings(relay, await arrives(relay), picture);
	await passes(FILE_UNSENT_MS);
	await brings(relay, maya, picture);
});

/** That of a small picture, as it is kept once it is here. */
async function begunRow(who: { token: string }) {
	const { id } = await brings(relay, who, await drawnPicture(8, 8));
	return relay.store.attachment(id);
}

test("AF10 a site takes as much as its owner says, or nothing", async () => {
	const maya = await arrives(relay);
	const site = relay.shop.id;
	const set = (files: object) =>
		relay.store.keepSite({ ...relay.shop, files: JSON.stringify(files) });
	const bytes = new Uint8Array(FILE_PIECE_LEAST_BYTES);
	const begins = () =>
		putsPiece(relay, maya, newId(), bytes, 0, undefined, {
			length: FILE_BYTES,
		});
	expect(await begins()).toMatchObject({ status: 200 });
	await set({ mostBytes: 2 * FILE_BYTES - 1 });
	expect(await begins()).toEqual(refused(400, "full"));
	await set({ mostBytes: 2 * FILE_BYTES });
	expect(await begins()).toMatchObject({ status: 200 });
	await set({ on: false });
	expect(await begins()).toEqual(refused(400, "off"));
	expect(await relay.store.filesSize(site)).toBe(2 * FILE_BYTES);
	expect(SITE_FILE_LEAST_BYTES).toBeGreaterThan(FILE_BYTES);
});

test("AF8 killed at any step an upload goes on, and nothing stays that nobody sent", async () => {
	const maya = await arrives(relay);
	const picture = await noisyPicture(300);
	const cut = 150_000;
	let steps = 0;
	for (let isKilled = true; isKilled; steps++) {
		const id = newId();
		disk.killAfter(steps);
		const said = [
			await putsPiece(relay, maya, id, picture, 0, cut),
			await putsPiece(relay, maya, id, picture, cut),
		];
		isKilled = said.some(({ status }) => status !== 200);
		disk.killAfter(Number.POSITIVE_INFINITY);
		await relay.restart();
		const there = await asksFile(relay, maya, id, "GET");
		let at = picture.length;
		if (there.status === 404) at = 0;
		else if (there.said && "offset" in there.said) at = there.said.offset;
		if (at === 0) await putsPiece(relay, maya, id, picture, 0, cut);
		if (at <= cut) await putsPiece(relay, maya, id, picture, cut);
		expect(await asksFile(relay, maya, id, "GET")).toMatchObject({
			...{ status: 200, said: { state: "whole", file: { width: 300 } } },
		});
		// Nothing of it waits for its message any more.
		await asksFile(relay, maya, id, "DELETE");
		relay.clock.pass(1);
	}
	// Two pieces, each written and read, and what was made of them.
	expect(steps).toBeGreaterThan(6);
	await passes(FILE_UNSENT_MS);
	await passes(PRUNE_EVERY_MS);
	await passes();
	expect([...disk.names]).toEqual([]);
});
