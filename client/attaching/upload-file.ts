import {
	FILE_PIECE_BYTES,
	FILE_PIECE_LEAST_BYTES,
	type FileUpload,
	type SentFile,
	UPLOAD_HEADERS,
} from "../../protocol/attachment.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import { RETRY } from "../connection.ts";

/** A piece that was so quick is followed by a larger one … */
const QUICK_MS = 1_500;
/** … and one that was so slow by a smaller one. */
const SLOW_MS = 5_000;
/** A request without an answer for so long is given up. */
const PIECE_MS = 30_000;

export interface Upload {
	/** Where this file is brought. */
	address: string;
	/** Say who brings it. */
	headers: Record<string, string>;
	file: { name: string; hash: string };
	blob: Blob;
	/** So many bytes are known to be there; undefined: ask. */
	offset: number | undefined;
	/** So many are there now. */
	told(offset: number): void;
	signal: AbortSignal;
}

/** Brings one file, from where it stands. `retry`: go on from there later. Never throws. */
export async function uploadFile(upload: Upload): Promise<Reply<SentFile>> {
	const { blob, told, signal } = upload;
	let offset = upload.offset ?? 0;
	let size = FILE_PIECE_LEAST_BYTES;
	if (upload.offset === undefined) {
		const there = await say(upload);
		if (there.ok) {
			if (there.data.state === "whole") return done(there.data.file);
			offset = there.data.offset;
		} else if (there.refusal.code !== "not_found") return there;
	}
	for (;;) {
		told(offset);
		const since = performance.now();
		const reply = await say(upload, offset, blob.slice(offset, offset + size));
		if (signal.aborted) return RETRY;
		if (reply.ok) {
			if (reply.data.state === "whole") return done(reply.data.file);
			({ offset } = reply.data);
		} else {
			const { refusal } = reply;
			if (refusal.code !== "bad_file" || refusal.wanted === undefined)
				return reply;
			offset = refusal.wanted;
		}
		size = nextSize(size, performance.now() - since);
	}

	function done(file: SentFile): Reply<SentFile> {
		told(blob.size);
		return { ok: true, data: file };
	}
}

/** Small ones at first, so that little is lost where the connection is bad. */
function nextSize(size: number, ms: number): number {
	const next = ms < QUICK_MS ? size * 2 : ms > SLOW_MS ? size / 2 : size;
	return Math.min(FILE_PIECE_BYTES, Math.max(FILE_PIECE_LEAST_BYTES, next));
}

/** One piece; without one: asks what is there. */
async function say(
	{ address, headers, file, blob, signal }: Upload,
	offset = 0,
	piece?: Blob,
): Promise<Reply<FileUpload>> {
	const giveUp = new AbortController();
	const abort = () => giveUp.abort();
	const timer = setTimeout(abort, PIECE_MS);
	signal.addEventListener("abort", abort);
	try {
		const response = await fetch(address, {
			method: piece ? "PUT" : "GET",
			headers: {
				...headers,
				...(piece && {
					[UPLOAD_HEADERS.offset]: `${offset}`,
					[UPLOAD_HEADERS.length]: `${blob.size}`,
					[UPLOAD_HEADERS.hash]: file.hash,
					[UPLOAD_HEADERS.name]: encodeURIComponent(file.name),
				}),
			},
			...(piece && { body: piece }),
			signal: giveUp.signal,
		});
		const said = (await response.json()) as FileUpload & { refusal?: Refusal };
		const { refusal, state } = said;
		if (typeof refusal?.code === "string") return { ok: false, refusal };
		if (response.ok && typeof state === "string")
			return { ok: true, data: said };
	} catch {
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", abort);
	}
	// No network, no relay, or somebody else's answer in between.
	return RETRY;
}
