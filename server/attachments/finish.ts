import { createHash } from "node:crypto";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AttachmentRow } from "../conversations/attaching/attachment-rows.ts";
import { crash } from "../ports/failpoint.ts";
import type { Figures } from "../ports/figures.ts";
import type { FileStore } from "../ports/file-store.ts";
import { badFile } from "./bad-file.ts";
import { isPdf } from "./is-pdf.ts";
import type { AttachmentStore, FinishedAttachment } from "./queries.ts";
import { sentPicture } from "./sent-picture.ts";

interface Parts {
	store: AttachmentStore & { now(): number };
	files: FileStore;
	/** Where its pieces are. */
	pieces: Pick<FileStore, "get">;
	figures: Pick<Figures, "fileCame">;
}

/** What is written and then never used, because the relay died in between, goes after this. */
export const UNUSED_MS = 3_600_000;

/**
 * Makes a file of all the pieces that are here, or says for good why it is none. Its bytes are on the disk before
 * anything says that it is whole. Killed anywhere, it is done again.
 */
export async function finish(parts: Parts, row: AttachmentRow): Promise<void> {
	const { store } = parts;
	const as = await finished(parts, row);
	if (await store.finishAttachment(row.id, as, store.now())) {
		crash("crash-before-message", 1);
		parts.figures.fileCame(as.state === "whole" ? as.state : (as.fault ?? ""));
		return;
	}
	// It was taken back meanwhile, or another relay was faster.
	if (as.state === "whole")
		for (const file of [as.file_id, as.small_id])
			if (file !== null) await store.postponeAttachmentFile(file, store.now());
}

async function finished(
	parts: Parts,
	row: AttachmentRow,
): Promise<FinishedAttachment> {
	try {
		return await kept(parts, row, await bytesOf(parts, row));
	} catch (error) {
		if (!(error instanceof Refused) || error.refusal.code !== "bad_file")
			throw error;
		return { state: "refused", fault: error.refusal.why };
	}
}

async function kept(
	parts: Parts,
	{ id }: AttachmentRow,
	bytes: Buffer,
): Promise<FinishedAttachment> {
	if (isPdf(bytes))
		return {
			...{ state: "whole", type: "application/pdf", bytes: bytes.length },
			...{ width: null, height: null, small_id: null },
			file_id: await put(parts, id, bytes),
		};
	const { whole, small, width, height } = await sentPicture(bytes);
	return {
		...{ state: "whole", type: "image/webp", width, height },
		bytes: whole.length,
		file_id: await put(parts, id, whole),
		small_id: small && (await put(parts, id, small)),
	};
}

async function put(
	{ store, files }: Parts,
	attachment: string,
	bytes: Uint8Array,
): Promise<string> {
	const file = newId();
	await store.keepAttachmentFile(attachment, file, store.now() + UNUSED_MS);
	await files.put(file, bytes);
	return file;
}

/** In one piece of memory: `FILE_BYTES` at most, and one file at a time. Errors: `bad_file` with `hash`, `broken`. */
async function bytesOf(
	{ store, pieces }: Parts,
	{ id, length, hash }: AttachmentRow,
): Promise<Buffer> {
	const whole = Buffer.alloc(length);
	const told = createHash("sha256");
	let at = 0;
	for (const name of await store.piecesOf(id)) {
		const piece = await pieces.get(name);
		// A disk that has lost it; the sender brings it anew.
		if (!piece) throw badFile("broken");
		whole.set(piece, at);
		told.update(piece);
		at += piece.length;
	}
	if (at !== length || told.digest("hex") !== hash) throw badFile("hash");
	return whole;
}
