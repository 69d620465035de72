import { connect } from "node:net";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	FILE_PIECE_BYTES,
	FILE_PIECE_LEAST_BYTES,
	FILES_UNSENT,
	UPLOAD_HEADERS,
} from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import { memoryFiles } from "../files/memory-files.ts";
import type { FileStore } from "../ports/file-store.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import {
	brings,
	drawnPicture,
	noisyPicture,
	putsPiece,
	sha256,
	smallPdf,
} from "../testing/upload.ts";
import { arrives } from "../testing/wire.ts";

let relay: Relay;
let files: FileStore;
let maya: Awaited<ReturnType<typeof arrives>>;
beforeEach(async () => {
	files = memoryFiles();
	relay = await startRelay({ files });
	maya = await arrives(relay);
});
afterEach(() => relay.stop());

const refused = (status: number, why: string, more = {}) => ({
	...{ status, said: { refusal: { code: "bad_file", why, ...more } } },
});

/** What is kept of one that was brought. */
async function keptOf(bytes: Uint8Array): Promise<Buffer> {
	const { id } = await brings(relay, maya, bytes);
	const row = await relay.store.attachment(id);
	return Buffer.from((await files.get(row?.file_id ?? "")) ?? []);
}

/** A chunk of a png. */
function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const made = Buffer.alloc(body.length + 8);
	made.writeUInt32BE(data.length);
	body.copy(made, 4);
	made.writeUInt32BE(crc32(body), body.length + 4);
	return made;
}

function crc32(bytes: Buffer): number {
	let left = 0xffffffff;
	for (const byte of bytes) {
		left ^= byte;
		for (let bit = 0; bit < 8; bit++)
			left = (left >>> 1) ^ (left & 1 ? 0xedb88320 : 0);
	}
	return (left ^ 0xffffffff) >>> 0;
}

/** Behind the head of a png. */
const HEAD_END = 33;
const withChunk = (png: Buffer, extra: Buffer) =>
	Buffer.concat([png.subarray(0, HEAD_END), extra, png.subarray(HEAD_END)]);

/** Of a gif, before its first frame. */
const HEAD = 19;

/** Frames of one pixel on a screen of this size. */
function gifOf(frames: number, side = 1): Buffer {
	const head = Buffer.from(
		"GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff",
		"latin1",
	);
	head.writeUInt16LE(side, 6);
	head.writeUInt16LE(side, 8);
	const frame = Buffer.from(
		"\x21\xf9\x04\0\x01\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0",
		"latin1",
	);
	const end = Buffer.from([0x3b]);
	return Buffer.concat([head, ...Array(frames).fill(frame), end]);
}

const HTML = "<script>alert(1)</script>";

test.each<[string, () => Promise<Buffer>]>([
	[
		"html in its EXIF",
		async () =>
			sharp(await drawnPicture())
				.jpeg()
				.withExif({ IFD0: { ImageDescription: HTML, Copyright: HTML } })
				.toBuffer(),
	],
	[
		"html in a comment",
		async () =>
			withChunk(
				await drawnPicture(),
				chunk("tEXt", Buffer.from(`Comment\0${HTML}`)),
			),
	],
	[
		"a script behind its end",
		async () => Buffer.concat([gifOf(1), Buffer.from(`=1;/*${HTML}*/`)]),
	],
	[
		"its head read as a script",
		async () => {
			const gif = gifOf(1);
			// "GIF89a/*" begins a comment of a script; the size of the screen is 12,074 by 1.
			gif.write("/*", 6, "latin1");
			return Buffer.concat([gif, Buffer.from(`*/=1;${HTML}`)]);
		},
	],
	[
		"a PDF behind its end",
		async () => Buffer.concat([await drawnPicture(), smallPdf("app.alert(1)")]),
	],
])("AF5 a picture with %s is kept as a picture alone", async (_, made) => {
	const kept = await keptOf(await made());
	expect(await sharp(kept).metadata()).toMatchObject({ format: "webp" });
	for (const word of ["script", "alert", "%PDF", "/*"])
		expect(kept.includes(word)).toBe(false);
});

test("AF6 a PDF that is a script, too, is a PDF to save", async () => {
	const pdf = Buffer.concat([smallPdf(), Buffer.from(`\n%*/=1;${HTML}%%EOF`)]);
	const file = await brings(relay, maya, pdf, { name: "a.js" });
	expect(file).toMatchObject({ type: "application/pdf", name: "a.js" });
	const { conversation } = await maya.ask("message:send", {
		...{ conversation: null, clientId: newId(), text: "" },
		files: [{ id: file.id }],
	});
	const asked = { conversation, files: [file.id] };
	const { links } = await maya.ask("files:link", asked);
	const { headers } = await fetch(relay.origin + links[0]?.url);
	expect(headers.get("content-type")).toBe("application/pdf");
	expect(headers.get("content-disposition")).toBe(
		"attachment; filename*=UTF-8''a.pdf",
	);
	expect(headers.get("x-content-type-options")).toBe("nosniff");
	expect(headers.get("content-security-policy")).toContain("sandbox");
});

test("AF5 of an animation of 10,000 frames the first is read, and no other", async () => {
	const kept = await keptOf(gifOf(10_000));
	const { pages = 1, width } = await sharp(kept).metadata();
	expect([pages, width]).toEqual([1, 1]);
	// Its screen and its first frame are larger than any picture may be.
	const wide = gifOf(10_000, 8_000);
	for (const at of [HEAD + 13, HEAD + 15]) wide.writeUInt16LE(8_000, at);
	expect(await putsPiece(relay, maya, newId(), wide)).toEqual(
		refused(400, "pixels"),
	);
});

test.each<[string, () => Promise<Buffer>]>([
	[
		"a CMYK jpeg",
		async () =>
			sharp(await drawnPicture(40, 30))
				.toColourspace("cmyk")
				.jpeg()
				.toBuffer(),
	],
	[
		"a png of 16 bits",
		async () =>
			sharp(await drawnPicture(40, 30))
				.toColourspace("rgb16")
				.png()
				.toBuffer(),
	],
	[
		"a grey png with a hole",
		async () =>
			sharp(await drawnPicture(40, 30))
				.ensureAlpha(0.5)
				.toColourspace("b-w")
				.png()
				.toBuffer(),
	],
])("AF5 %s becomes a picture that every browser shows", async (_, made) => {
	const kept = await keptOf(await made());
	expect(await sharp(kept).metadata()).toMatchObject({
		...{ format: "webp", space: "srgb", depth: "uchar" },
		...{ width: 40, height: 30 },
	});
});

/** So many bytes of nothing in a thousandth of them. */
const packed = (bytes: number) => deflateSync(Buffer.alloc(bytes));

test.each<[string, (picture: Buffer) => Buffer]>([
	[
		"in a comment",
		(png) =>
			withChunk(
				png,
				chunk(
					"zTXt",
					Buffer.concat([Buffer.from("a\0\0"), packed(100_000_000)]),
				),
			),
	],
	[
		"in a colour profile",
		(png) =>
			withChunk(
				png,
				chunk(
					"iCCP",
					Buffer.concat([Buffer.from("a\0\0"), packed(100_000_000)]),
				),
			),
	],
])("AF5 a bomb %s of a picture takes no memory", async (_, made) => {
	const bomb = made(await drawnPicture());
	expect(bomb.length).toBeLessThan(200_000);
	const before = process.memoryUsage.rss();
	const { said } = await putsPiece(relay, maya, newId(), bomb);
	// Read without it, or not read: both are good.
	const end = said?.refusal ? said.refusal : said?.state;
	expect([{ code: "bad_file", why: "broken" }, "whole"]).toContainEqual(end);
	expect(process.memoryUsage.rss() - before).toBeLessThan(90_000_000);
});

test.each([
	["an offset below 0", { "Upload-Offset": "-1" }, "malformed"],
	["an offset of 30 digits", { "Upload-Offset": "9".repeat(30) }, "malformed"],
	["an offset in hexadecimal", { "Upload-Offset": "0x10" }, "malformed"],
	["an offset with a fraction", { "Upload-Offset": "0.5" }, "malformed"],
	["a length below 0", { "Upload-Length": "-1" }, "malformed"],
	["a length of nothing", { "Upload-Length": "0" }, "bad_file"],
	["an offset behind its end", { "Upload-Offset": "999999999999" }, "bad_file"],
	["an offset where none was begun", { "Upload-Offset": "10" }, "bad_file"],
])("AF1 a piece with %s is refused", async (_, headers, code) => {
	const id = newId();
	const picture = await drawnPicture();
	const over = { headers };
	const said = await putsPiece(relay, maya, id, picture, 0, undefined, over);
	expect(said).toMatchObject({ said: { refusal: { code } } });
	expect(await relay.store.attachment(id)).toBeUndefined();
});

test("AF1 a file of no bytes is refused", async () => {
	const nothing = new Uint8Array(0);
	expect(await putsPiece(relay, maya, newId(), nothing)).toMatchObject(
		refused(400, "piece"),
	);
});

test.each([
	"..%2f..%2fshopbell.db",
	"%2e%2e%2fx",
	"a%00b",
	`${"A".repeat(21)}%0a`,
	"A".repeat(23),
	"__proto__",
])("AF3 the id %s is of no file", async (id) => {
	const picture = await drawnPicture();
	const said = await putsPiece(relay, maya, id, picture);
	expect(said.status).toBe(404);
	expect((await fetch(`${relay.origin}/files/x/${id}/whole`)).status).toBe(404);
});

test("AF4 a name of 300 bytes in emoji, of lines or of nothing stays one line", async () => {
	const named = async (name: string) =>
		(await brings(relay, maya, smallPdf(), { name })).name;
	expect(await named("💡".repeat(75))).toBe("💡".repeat(75));
	expect(await named("a\r\nSet-Cookie: x\r\n\r\n<b>")).toBe(
		"a Set-Cookie: x <b>",
	);
	expect(await named("\u0000\u0007\u200b\u202e.pdf")).toMatch(/\.pdf$/);
	expect(await named("")).toBe("");
	// No half of a sign that two codes make.
	expect([...(await named(`${"x".repeat(119)}👩‍👩‍👧`))]).toHaveLength(120);
	expect(await named("..\\..\\a/../b")).toBe("b");
});

test("AF1 a fourth piece of one person at a time waits, and nobody else does", async () => {
	const omar = await arrives(relay);
	const bytes = new Uint8Array(FILE_PIECE_LEAST_BYTES);
	const slow = await Promise.all(
		[1, 2, 3].map(() => begins(maya.token, bytes)),
	);
	expect(await putsPiece(relay, maya, newId(), bytes)).toMatchObject({
		said: { refusal: { code: "slow_down", retryAfterMs: expect.any(Number) } },
	});
	await brings(relay, omar, await drawnPicture());
	for (const end of slow) await end();
	await brings(relay, maya, await drawnPicture());
});

test("AF1 a body that is longer than it says, or shorter, brings no byte of it", async () => {
	const id = newId();
	const bytes = await noisyPicture(200);
	const { offset, length, hash, name } = UPLOAD_HEADERS;
	const says = (more: string, body: Uint8Array) =>
		speaks(
			[
				`PUT /files/${relay.shop.id}/${id} HTTP/1.1`,
				...["Host: localhost", `Authorization: Bearer ${maya.token}`],
				...[`${offset}: 0`, `${length}: ${bytes.length}`],
				...[`${hash}: ${sha256(bytes)}`, `${name}: lamp.png`, more],
				...["", ""],
			].join("\r\n"),
			body,
		);
	// What is beyond the length is another request, which is none and ends the connection.
	const longer = await says(
		`Content-Length: ${bytes.length}`,
		Buffer.concat([bytes, bytes]),
	);
	expect(longer).toMatch(/^HTTP\/1.1 [24]00 /);
	expect(await putsPiece(relay, maya, id, bytes)).toMatchObject({
		...{ status: 200, said: { state: "whole" } },
	});
	for (const unknown of [
		"Transfer-Encoding: chunked",
		`Content-Length: ${FILE_PIECE_BYTES + 1}`,
		`Content-Length: 10\r\nContent-Length: 20`,
		"Content-Length: -1",
		`Content-Length: 10\r\nTransfer-Encoding: chunked`,
	])
		expect(await says(unknown, new Uint8Array(10))).toMatch(/^HTTP\/1.1 400 /);
});

test("AF10 ten thousand uploads that wait are of five hundred people at least, and go together", async () => {
	const now = relay.clock.now();
	const id = (n: number) => `${n}`.padStart(22, "0");
	for (let n = 0; n < 10_000; n++)
		await relay.store.beginAttachment({
			...{ id: id(n), site_id: relay.shop.id, author_id: `${n % 500}` },
			...{ name: "x", hash: "", length: 10, received: 0, bytes: 10 },
			...{ state: "coming", fault: null, type: null, width: null },
			...{ height: null, file_id: null, small_id: null, seq: null },
			...{ conversation_id: null, audience: null, made_at: now, drop_at: now },
			...{ reply_id: null, reply_owner: null },
		});
	expect(FILES_UNSENT * 500).toBe(10_000);
	// Whoever comes meanwhile is served.
	await brings(relay, maya, await drawnPicture());
	while ((await relay.store.dropUnsent(now, 500)) > 0);
	expect(await relay.store.attachment(id(0))).toBeUndefined();
	expect(await relay.store.filesSize(relay.shop.id)).toBeLessThan(1_000);
});

test("AF1 a disk that has no room for a piece asks to come again, and for good it is no refusal", async () => {
	const id = newId();
	const picture = await drawnPicture();
	const { put } = files;
	files.put = () =>
		Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));
	expect(await putsPiece(relay, maya, id, picture)).toEqual({
		...{ status: 503, said: { refusal: { code: "retry" } } },
	});
	files.put = put;
	expect(await putsPiece(relay, maya, id, picture)).toMatchObject({
		...{ status: 200, said: { state: "whole" } },
	});
});

/** Begins to send a piece, and ends it when it is called. */
function begins(
	token: string,
	bytes: Uint8Array,
): Promise<() => Promise<void>> {
	const { port } = new URL(relay.origin);
	const { offset, length, hash, name } = UPLOAD_HEADERS;
	return new Promise((begun) => {
		const socket = connect(Number(port), "127.0.0.1", () => {
			socket.write(
				[
					`PUT /files/${relay.shop.id}/${newId()} HTTP/1.1`,
					...["Host: localhost", `Authorization: Bearer ${token}`],
					...[`${offset}: 0`, `${length}: ${bytes.length * 2}`],
					...[`${hash}: ${sha256(bytes)}`, `${name}: a`],
					...[`Content-Length: ${bytes.length}`, "Expect: 100-continue"],
					...["", ""],
				].join("\r\n"),
			);
		});
		// It reads now, and so it holds a place.
		socket.once("data", () =>
			begun(async () => {
				const closed = new Promise((done) => socket.once("close", done));
				socket.destroy();
				await closed;
			}),
		);
	});
}

/** All that is answered to these bytes, until the relay ends the connection or says no more. */
function speaks(head: string, body: Uint8Array): Promise<string> {
	const { port } = new URL(relay.origin);
	return new Promise((done) => {
		let said = "";
		const socket = connect(Number(port), "127.0.0.1");
		socket.on("data", (bytes) => {
			said += bytes.toString("latin1");
		});
		socket.on("error", () => {});
		socket.on("close", () => done(said));
		socket.write(head);
		socket.end(body);
	});
}
