import { fileSize } from "../../../client/attaching/file-size.ts";
import type { FileFlaw } from "../../../client/attaching/prepare-file.ts";
import {
	FILE_BYTES,
	FILES_A_MESSAGE,
	type FileFault,
} from "../../../protocol/attachment.ts";
import { filled, type Language } from "../locale/words.ts";

/** Why a file cannot be sent, and what can be done about it. */
export function flawWords(
	why: FileFlaw | FileFault | "most",
	name: string,
	{ words, later, locale }: Language,
): string {
	const said = later?.files;
	if (!said) return words.errors.generic;
	const sentences: Partial<Record<typeof why, string>> = {
		type: said.type,
		bytes: said.bytes,
		heif: said.heif,
		pixels: said.broken,
		broken: said.broken,
		hash: said.broken,
		many: said.full,
		quota: said.full,
		full: said.full,
		off: said.off,
		most: said.most,
	};
	return filled(sentences[why] ?? words.errors.generic, {
		name,
		most: why === "most" ? `${FILES_A_MESSAGE}` : fileSize(FILE_BYTES, locale),
	});
}
