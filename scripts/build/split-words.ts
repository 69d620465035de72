import type { Plugin } from "vite";

/** One room of the words, as the formatter of the house writes it. */
const blockOf = (name: string) =>
	new RegExp(`\\n\\t${name}: \\{\\n(.*?)\\n\\t\\},(?=\\n)`, "s");
const LATER = blockOf("later");
/** The relay says these to the launcher itself. */
const LAUNCHER = blockOf("launcher");

/**
 * A language is one file for whoever writes it, and two for a browser: `lt.ts?first` is what an empty chat may
 * say, `lt.ts?later` what comes with the parts that are loaded later. Without this both are the whole file.
 */
export function splitWords(): Plugin {
	return {
		name: "shopbell:split-words",
		enforce: "pre",
		transform(source, id) {
			const [, tag, part] =
				/\/words\/([\w-]+)\.ts\?(first|later)$/.exec(id) ?? [];
			if (!tag) return undefined;
			// An archive that was unpacked or edited elsewhere may have the other line ends.
			const code = source.replaceAll("\r\n", "\n");
			const later = LATER.exec(code)?.[1];
			// English has a second file for what comes later.
			if (!later && tag !== "en") {
				this.error(`${id} has no block "later": look at split-words.ts.`);
			}
			const name = tag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
			return {
				code:
					part === "first"
						? code.replace(LATER, "").replace(LAUNCHER, "")
						: `export const ${name} = { later: {\n${later}\n} };`,
				map: null,
			};
		},
	};
}
