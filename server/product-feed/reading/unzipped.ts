import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { OutboundError } from "../../outbound/outbound.ts";
import { FeedError } from "./feed-error.ts";

/** What comes from one read of zlib: a small file may be a large text. */
const PART_BYTES = 16 * 1024;

/**
 * The bytes of a feed, unzipped where they are gzip, by what they are and not by what is said of them. Throws
 * `FeedError`: `size` where there are more than `most` in the end, `zip` where they cannot be unzipped.
 */
export async function* unzipped(
	chunks: AsyncIterable<Uint8Array>,
	most: number,
): AsyncGenerator<Uint8Array> {
	const source = chunks[Symbol.asyncIterator]();
	const head = await headOf(source);
	const all = goingOn(head, source);
	let bytes = 0;
	for await (const chunk of isGzip(head) ? gunzipped(all) : all) {
		bytes += chunk.length;
		if (bytes > most) throw new FeedError({ code: "size" });
		yield chunk;
	}
}

const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b;

/** Two bytes at least, where there are as many. */
async function headOf(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	let head: Uint8Array = Buffer.alloc(0);
	while (head.length < 2) {
		const next = await source.next();
		if (next.done) break;
		head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
	}
	return head;
}

async function* goingOn(
	head: Uint8Array,
	source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	try {
		if (head.length > 0) yield head;
		for (;;) {
			const next = await source.next();
			if (next.done) return;
			yield next.value;
		}
	} finally {
		await source.return?.();
	}
}

async function* gunzipped(
	chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	const gunzip = createGunzip({ chunkSize: PART_BYTES });
	// What fails before it fails it, too, and is thrown below.
	pipeline(Readable.from(chunks), gunzip, () => {});
	try {
		yield* gunzip as AsyncIterable<Buffer>;
	} catch (error) {
		if (error instanceof OutboundError || error instanceof FeedError)
			throw error;
		throw new FeedError({ code: "zip" });
	}
}
