import { FILE_BYTES } from "../../protocol/attachment.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { hex } from "./hex.ts";
import { shrinkPicture } from "./shrink-picture.ts";

/** Of a picture that is drawn anew: 60 million pixels of a good camera are half of it. */
const READ_BYTES = 64 * 1024 * 1024;

/** A file as it will be sent. */
export interface PreparedFile {
	/** All of it, in memory: what becomes of the file on the disk changes nothing. */
	blob: Blob;
	name: string;
	/** SHA-256 of what is sent, in hexadecimal … */
	hash: string;
	/** … and of the file that was chosen, by which it is known again. */
	from: string;
	/** Of pictures, where this browser can tell. */
	width?: number;
	height?: number;
}

/** Why a file cannot be sent. `heif`: this browser does not read what that camera writes. */
export type FileFlaw = "type" | "bytes" | "heif" | "broken";

/** Pictures are drawn anew, an animation and a PDF are left as they are. */
export async function prepareFile(
	file: File,
	shrink = shrinkPicture,
): Promise<PreparedFile | FileFlaw> {
	try {
		const kind = await fileKind(file);
		if (!kind) return "type";
		const isLeft = kind === "gif" || kind === "pdf";
		if (file.size > (isLeft ? FILE_BYTES : READ_BYTES)) return "bytes";
		const bytes = await file.arrayBuffer();
		const from = await sha256(bytes);
		if (isLeft)
			return {
				blob: new Blob([bytes], { type: TYPES[kind] }),
				name: file.name,
				hash: from,
				from,
			};
		const shrunk = await shrink(new Blob([bytes]), TYPES[kind]);
		if (!shrunk) return kind === "heif" ? "heif" : "broken";
		const { blob, width, height } = shrunk;
		if (blob.size > FILE_BYTES) return "bytes";
		return {
			blob,
			name: named(file.name, blob.type),
			hash: await sha256(await blob.arrayBuffer()),
			from,
			width,
			height,
		};
	} catch {
		// It was changed or taken away while it was read.
		return "broken";
	}
}

/** As which each is sent. What may be seen through stays so. */
const TYPES = {
	jpeg: "image/jpeg",
	heif: "image/jpeg",
	png: "image/webp",
	webp: "image/webp",
	gif: "image/gif",
	pdf: "application/pdf",
} as const satisfies Record<FileKind, string>;

async function sha256(bytes: ArrayBuffer): Promise<string> {
	return hex(await crypto.subtle.digest("SHA-256", bytes));
}

/** The name goes on to say what the file is. */
function named(name: string, type: string): string {
	const [, kind = ""] = type.split("/");
	return `${name.replace(/\.\w{1,5}$/, "")}.${kind.replace("jpeg", "jpg")}`;
}
