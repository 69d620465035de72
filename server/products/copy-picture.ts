import { createHash } from "node:crypto";
import type { FileUpload, SentFile } from "../../protocol/attachment.ts";
import {
	type PictureAsked,
	type PictureCopied,
	PRODUCT_PICTURES_AT_ONCE,
} from "../../protocol/product.ts";
import { Refused } from "../../protocol/refusal.ts";
import { pictureType } from "../files/picture-type.ts";
import type { Outbound } from "../outbound/outbound.ts";
import type { Clock } from "../ports/clock.ts";
import { fetchPicture } from "./fetch-picture.ts";

/** Who the file is of, and for which shop. */
interface Owner {
	kind: "agent";
	id: string;
	site: string;
}

/** What keeps files until their message is sent, as if their sender had brought them. */
export interface Keeps {
	put(
		who: Owner,
		id: string,
		head: {
			bytes: number;
			offset: number;
			length: number;
			hash: string;
			name: string;
		},
		piece: () => Promise<Uint8Array>,
	): Promise<FileUpload>;
	/** Errors: `not_found`, `bad_file`. */
	read(who: Owner, id: string): Promise<FileUpload>;
}

export interface CopyParts {
	outbound: Pick<Outbound, "get">;
	clock: Clock;
	uploads: Keeps;
}

/** As long as one is waited for. */
const LATER_MS = 5_000;

/** Copies pictures of products, a few at a time: the shopper's browser asks no third one. */
export function copyPicture(parts: CopyParts) {
	let copying = 0;

	return async (who: Owner, asked: PictureAsked): Promise<PictureCopied> => {
		try {
			const before = await fileThere(parts, who, asked.file);
			if (before) return { kind: "copied", file: before };
			return await inPlace(() => copied(parts, who, asked));
		} catch (error) {
			if (error instanceof Refused && error.refusal.code === "bad_file")
				return { kind: "none", why: error.refusal.why };
			throw error;
		}
	};

	async function inPlace<T>(work: () => Promise<T>): Promise<T> {
		if (copying >= PRODUCT_PICTURES_AT_ONCE)
			throw new Refused({ code: "slow_down", retryAfterMs: LATER_MS });
		copying++;
		try {
			return await work();
		} finally {
			copying--;
		}
	}
}

async function copied(
	parts: CopyParts,
	who: Owner,
	{ file: id, picture, name: said }: PictureAsked,
): Promise<PictureCopied> {
	const read = await fetchPicture(parts, new URL(picture));
	if (read.kind === "none") return read;
	const { bytes } = read;
	// A PDF would be kept as it is.
	if (pictureType(bytes) === null) return { kind: "none", why: "type" };
	const head = {
		...{ bytes: bytes.length, offset: 0, length: bytes.length },
		hash: createHash("sha256").update(bytes).digest("hex"),
		// What stands before a slash is a folder's name.
		name: said.replace(/[\\/]/g, "-"),
	};
	const kept = await parts.uploads.put(who, id, head, async () => bytes);
	if (kept.state !== "whole") return { kind: "none", why: "unfinished" };
	return { kind: "copied", file: kept.file };
}

/** The reply to an earlier one was lost. */
async function fileThere(
	{ uploads }: CopyParts,
	who: Owner,
	id: string,
): Promise<SentFile | null> {
	try {
		const read = await uploads.read(who, id);
		return read.state === "whole" ? read.file : null;
	} catch (error) {
		if (error instanceof Refused && error.refusal.code === "not_found")
			return null;
		throw error;
	}
}
