import { expect, test, vi } from "vitest";
import { FILE_PIECE_LEAST_BYTES } from "../../protocol/attachment.ts";
import { fakeUploads } from "../testing/fake-uploads.ts";
import { type Upload, uploadFile } from "./upload-file.ts";

const LEAST = FILE_PIECE_LEAST_BYTES;
const ID = "f".repeat(22);

function prepared(from: Partial<Upload> = {}) {
	const uploads = fakeUploads();
	vi.stubGlobal("fetch", uploads.fetch);
	const told: number[] = [];
	const upload: Upload = {
		address: `http://relay.test/files/s/${ID}`,
		headers: {},
		file: { name: "Lampe défectueuse.pdf", hash: "0".repeat(64) },
		blob: new Blob([new Uint8Array(5 * LEAST)]),
		offset: 0,
		told: (bytes) => told.push(bytes),
		signal: new AbortController().signal,
		...from,
	};
	return { uploads, told, upload };
}

test("AF2 a file goes in pieces that grow, and each says how much is there", async () => {
	const { uploads, told, upload } = prepared();
	const reply = await uploadFile(upload);
	expect(reply).toMatchObject({
		ok: true,
		data: { id: ID, name: "Lampe défectueuse.pdf" },
	});
	expect(uploads.said.map(({ size }) => size / LEAST)).toEqual([1, 2, 2]);
	expect(told.map((bytes) => bytes / LEAST)).toEqual([0, 1, 3, 5]);
});

test("AF2 what was cut off goes on from what is there: no byte goes twice", async () => {
	const { uploads, upload } = prepared();
	uploads.cutAt = 3 * LEAST;
	expect(await uploadFile(upload)).toMatchObject({
		refusal: { code: "retry" },
	});
	uploads.cutAt = Number.POSITIVE_INFINITY;
	// A page that has just come does not know how much is there.
	const reply = await uploadFile({ ...upload, offset: undefined });
	expect(reply.ok).toBe(true);
	const sent = uploads.said.reduce((sum, { size }) => sum + size, 0);
	expect(sent).toBe(upload.blob.size);
});

test("AF2 one that begins elsewhere goes on where the relay wants it", async () => {
	const { uploads, upload } = prepared({ offset: 4 * LEAST });
	expect((await uploadFile(upload)).ok).toBe(true);
	expect(uploads.said.map(({ offset }) => offset / LEAST)).toEqual([4, 0, 2]);
});

test("AF4 what the relay refuses for good is told", async () => {
	const { uploads, upload } = prepared();
	uploads.refuses = "type";
	expect(await uploadFile(upload)).toEqual({
		ok: false,
		refusal: { code: "bad_file", why: "type" },
	});
});

test("AF2 somebody else's answer, as of a hotel's network, is no answer", async () => {
	const { upload } = prepared();
	for (const answer of [
		new Response("<p>Sign in", { status: 200 }),
		Response.json({ state: 1 }),
		new Response(null, { status: 502 }),
	]) {
		vi.stubGlobal("fetch", async () => answer);
		expect(await uploadFile(upload)).toMatchObject({
			refusal: { code: "retry" },
		});
	}
});

test("AF2 one that is taken back is given up in mid piece", async () => {
	const stop = new AbortController();
	const { upload } = prepared({ signal: stop.signal });
	vi.stubGlobal(
		"fetch",
		(_: string, { signal }: RequestInit) =>
			new Promise((_, fail) => {
				signal?.addEventListener("abort", () => fail(new Error("aborted")));
				stop.abort();
			}),
	);
	expect((await uploadFile(upload)).ok).toBe(false);
});
