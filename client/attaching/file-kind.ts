import { hex } from "./hex.ts";

/** What can be made of a file, by its own first bytes. */
export type FileKind = "jpeg" | "png" | "webp" | "gif" | "pdf" | "heif";

/** So many bytes tell it. */
const HEAD_BYTES = 16;

const SIGNS: readonly [FileKind, RegExp][] = [
	["jpeg", /^ffd8ff/],
	["png", /^89504e470d0a1a0a/],
	["webp", /^52494646.{8}57454250/],
	["gif", /^474946383[79]61/],
	["pdf", /^255044462d/],
	// heic, heix, hevc, mif1, msf1, avif: what cameras write that not every browser reads.
	["heif", /^.{8}66747970(68656|6d6966|6d7366|617669)/],
];

/** null: it is none of them, whatever its name says. */
export async function fileKind(file: Blob): Promise<FileKind | null> {
	const head = hex(await file.slice(0, HEAD_BYTES).arrayBuffer());
	return SIGNS.find(([, sign]) => sign.test(head))?.[0] ?? null;
}
