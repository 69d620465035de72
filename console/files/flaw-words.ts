import { fileSize } from "../../client/attaching/file-size.ts";
import type { FileFlaw } from "../../client/attaching/prepare-file.ts";
import {
	FILE_BYTES,
	FILES_A_MESSAGE,
	type FileFault,
} from "../../protocol/attachment.ts";
import { fill, locale, words } from "../words/words.ts";
import { fileWords as w } from "./words.ts";

const SENTENCES: Partial<Record<FileFlaw | FileFault | "most", string>> = {
	type: w.type,
	bytes: w.bytes,
	heif: w.heif,
	pixels: w.broken,
	broken: w.broken,
	hash: w.broken,
	many: w.many,
	quota: w.quota,
	full: w.full,
	off: w.off,
	most: w.most,
};

/** Why a file cannot be sent, and what can be done about it. */
export function flawWords(
	why: FileFlaw | FileFault | "most",
	name: string,
): string {
	return fill(SENTENCES[why] ?? words.refusals.bad_file, {
		name,
		most: why === "most" ? FILES_A_MESSAGE : fileSize(FILE_BYTES, locale),
	});
}
