// npm run size: the bytes that a visitor's or an agent's browser loads, against the budget; each language's with
// `npm run size -- languages`, as docs/languages.md has them.
import { languageSizes, wrongLanguageSizes } from "./language-sizes.ts";
import { SETTINGS_BYTES, sizes } from "./sizes.ts";

const rows = sizes();
console.log(
	`${"brotli bytes".padEnd(24)}${["is", "aim", "must"].map((name) => name.padStart(9)).join("")}`,
);
for (const { what, bytes, aim, must } of rows) {
	const verdict =
		bytes > must ? "  too big" : bytes > aim ? "  above the aim" : "";
	console.log(
		what.padEnd(24) +
			[bytes, aim, must]
				.map((n) => n.toLocaleString("en").padStart(9))
				.join("") +
			verdict,
	);
}
console.log(
	`(the first line holds ${SETTINGS_BYTES} for the settings answer; the chat is counted in its longest language)`,
);
if (process.argv.includes("languages")) console.log(languageSizes());
const wrong = wrongLanguageSizes();
for (const line of wrong)
	console.error(`${line}: npm run size -- languages writes the table`);
if (wrong.length > 0 || rows.some(({ bytes, must }) => bytes > must))
	process.exit(1);
