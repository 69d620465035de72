import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileFlaw } from "../client/attaching/prepare-file.ts";
import { flawWords as consoleWords } from "../console/attachments/flaw-words.ts";
import type { FileFault } from "../protocol/attachment.ts";
import { root } from "../scripts/run.js";
import { BAD_FILES } from "../server/testing/bad-files.ts";
import { flawWords as chatWords } from "../widget/frame/attachments/flaw-words.ts";
import { enLater } from "../widget/words/en.later.ts";
import { en } from "../widget/words/en.ts";

type Code = FileFlaw | FileFault | "most";
/** Whoever waits, or begins anew, is told nothing. */
const SILENT: ReadonlySet<Code> = new Set([
	...(["offset", "piece", "unfinished", "gone", "sent"] as const),
]);
const CODES: Record<Code, true> = {
	...{ type: true, bytes: true, heif: true, pixels: true, broken: true },
	...{ hash: true, many: true, quota: true, full: true, off: true, most: true },
	...{ offset: true, piece: true, unfinished: true, gone: true, sent: true },
};

const page = readFileSync(join(root, "docs/files.md"), "utf8");
/** Of the table below this heading: what stands in its cells. */
const rows = (heading: string) =>
	(page.split(`## ${heading}`)[1]?.split("\n\n") ?? [])
		.find((part) => part.startsWith("| "))
		?.split("\n")
		.filter((line) => line.startsWith("| "))
		.slice(2)
		.map((line) => line.slice(2, -2).split(" | "));

test("AF4 the page of the files has all bytes that are refused, with the code", () => {
	expect(rows("Bytes that are refused")).toEqual(
		BAD_FILES.map(([what, why]) => [what, `\`${why}\``]),
	);
});

test("AF4 the page of the files says in which words each is refused", () => {
	const codes = (Object.keys(CODES) as Code[]).filter(
		(code) => !SILENT.has(code),
	);
	const language = { words: en, later: enLater, locale: "en" } as never;
	expect(rows("In which words")).toEqual(
		codes.map((code) => [
			`\`${code}\``,
			chatWords(code, "{name}", language),
			consoleWords(code, "{name}"),
		]),
	);
});
