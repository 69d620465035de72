import {
	type Entry,
	fromBufferPromise,
	getFileNameLowLevel,
	type ZipFile,
} from "yauzl";
import { PICTURE_BYTES } from "../../protocol/account-limits.ts";
import {
	ARTICLE_FILE_BYTES,
	type ArticleFileFault,
	type ArticleFileSaid,
	FOLDER_FILES,
	FOLDER_UNPACKED_BYTES,
} from "../../protocol/article-files.ts";
import { folderPath } from "./folder-path.ts";

/** A file as it comes: one of a folder, or a packed folder. */
export interface GivenFile {
	path: string;
	bytes: Uint8Array;
}

export interface OpenedFolder {
	/** By their paths, sorted. */
	articles: Map<string, Uint8Array>;
	pictures: Map<string, Uint8Array>;
	/** What is neither, and what is refused before it is read. */
	said: ArticleFileSaid[];
}

const ARTICLE = /\.(?:md|markdown)$/i;
const PICTURE = /\.(?:png|jpe?g|webp|gif)$/i;
const PACKED = /\.zip$/i;
/** What systems and programs leave in each folder. */
const LEFT_BEHIND = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|Thumbs\.db$)/;

/** Never opens more than it may: what says too much of itself is not unpacked at all. */
export async function openedFolder(
	given: readonly GivenFile[],
): Promise<OpenedFolder> {
	const opened: OpenedFolder = {
		...{ articles: new Map(), pictures: new Map(), said: [] },
	};
	const room = { files: FOLDER_FILES, bytes: FOLDER_UNPACKED_BYTES };
	for (const { path, bytes } of given)
		if (PACKED.test(path)) await unpack(opened, room, path, bytes);
		else await take(opened, room, path, bytes.length, async () => bytes);
	const sorted = <T>(map: Map<string, T>) =>
		new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
	return {
		articles: sorted(opened.articles),
		pictures: sorted(opened.pictures),
		said: opened.said,
	};
}

interface Room {
	files: number;
	bytes: number;
}

/** @returns whether there may be more */
async function take(
	opened: OpenedFolder,
	room: Room,
	said: string,
	bytes: number,
	read: () => Promise<Uint8Array>,
): Promise<boolean> {
	const refuse = (why: ArticleFileFault) => {
		opened.said.push(saidOf(said, "refused", why));
		return why !== "too_many" && why !== "too_much";
	};
	if (--room.files < 0) return refuse("too_many");
	if (said.endsWith("/") || LEFT_BEHIND.test(said.replaceAll("\\", "/")))
		return true;
	const path = folderPath(said);
	if (path === null) return refuse("path");
	const isArticle = ARTICLE.test(path);
	if (!isArticle && !PICTURE.test(path)) {
		opened.said.push(saidOf(path, "left", null));
		return true;
	}
	// Of a picture it is said where it is shown.
	const isTooLong = bytes > (isArticle ? ARTICLE_FILE_BYTES : PICTURE_BYTES);
	if (isTooLong && isArticle) return refuse("too_long");
	if (!isTooLong) room.bytes -= bytes;
	if (room.bytes < 0) return refuse("too_much");
	const held = isArticle ? opened.articles : opened.pictures;
	if (held.has(path)) return refuse("twice");
	try {
		held.set(path, isTooLong ? new Uint8Array() : await read());
		return true;
	} catch {
		return refuse("packed");
	}
}

async function unpack(
	opened: OpenedFolder,
	room: Room,
	path: string,
	bytes: Uint8Array,
): Promise<void> {
	try {
		const zip = await fromBufferPromise(Buffer.from(bytes), {
			// What one name says is no fault of the others.
			...{ lazyEntries: true, decodeStrings: false },
		});
		for await (const entry of zip.eachEntry()) {
			const { generalPurposeBitFlag: flag, fileNameRaw, extraFields } = entry;
			const name = getFileNameLowLevel(flag, fileNameRaw, extraFields, false);
			const read = () => unpacked(zip, entry);
			if (!(await take(opened, room, name, entry.uncompressedSize, read)))
				break;
		}
	} catch {
		opened.said.push(saidOf(path, "refused", "packed"));
	}
}

/** No more than it says: the library ends what goes on beyond that. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
	const parts: Buffer[] = [];
	for await (const part of await zip.openReadStreamPromise(entry))
		parts.push(part as Buffer);
	return Buffer.concat(parts);
}

export function saidOf(
	path: string,
	what: ArticleFileSaid["what"],
	why: ArticleFileFault | null,
	about = "",
): ArticleFileSaid {
	return { path, what, why, about, notes: [] };
}
