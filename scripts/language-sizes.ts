import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONSOLE_LANGUAGES } from "../protocol/console-languages.ts";
import { root } from "./run.js";
import {
	bytesIn,
	bytesOfWords,
	filesAtFirst,
	wordsOfTheChat,
} from "./sizes.ts";

/** A table that is further from a new build than this is red. A text more or less does not need a new one. */
const NEAR = 0.1;

const HEAD =
	"| tag | chat, first words | chat, later words | console, first view |\n| --- | ---: | ---: | ---: |";

/** Bytes of each language, brotli, as the table of docs/languages.md has them. */
export function languageSizes(): string {
	const first = ["index.html", ...filesAtFirst("console")];
	const rows = wordsOfTheChat().map((tag) => {
		const words = bytesOfWords(tag);
		const hasConsole = CONSOLE_LANGUAGES.some((language) => language === tag);
		const cells = [
			words.first,
			words.later,
			...(hasConsole ? [bytesIn(tag, first)] : []),
		].map((bytes) => bytes.toLocaleString("en"));
		return `| ${[tag, ...cells, ...(hasConsole ? [] : [""])].join(" | ")} |`;
	});
	return [HEAD, ...rows].join("\n");
}

/** What of the table is wrong, a line each. */
export function wrongLanguageSizes(): string[] {
	const docs = readFileSync(join(root, "docs/languages.md"), "utf8");
	const [, table] = docs.split(HEAD);
	if (!table) return ["docs/languages.md has no table of bytes"];
	const said = rowsOf(table);
	return [...rowsOf(languageSizes().replace(HEAD, ""))].flatMap(
		([tag, bytes]) =>
			bytes.flatMap((is, at) => {
				const was = said.get(tag)?.[at] ?? 0;
				return Math.abs(is - was) <= is * NEAR
					? []
					: [`docs/languages.md says ${was} bytes of ${tag}, it is ${is}`];
			}),
	);
}

/** Tag and numbers of each row from the beginning on, up to the first line that is none. */
function rowsOf(table: string): Map<string, number[]> {
	const lines = table.trimStart().split("\n");
	const end = lines.findIndex((line) => !line.startsWith("|"));
	return new Map(
		lines.slice(0, end < 0 ? lines.length : end).map((line) => {
			const [tag = "", ...cells] = line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim());
			return [
				tag,
				cells.filter(Boolean).map((cell) => Number(cell.replaceAll(",", ""))),
			];
		}),
	);
}
