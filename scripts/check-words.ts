// Checks that no text of ours stands outside the words files: not in JSX text, and not in what a person
// sees or hears of an element. What is said is said in every language, so it belongs to words/.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.js";
import { sentencesIn, textsIn } from "./words/texts-in.ts";

const ROOMS = ["widget/frame", "console", "ui"];

/** Texts that are the same in every language, each with the reason why. */
const SAME_EVERYWHERE: Record<string, string> = {};

/** They say to shoppers what the shopper's language is, not what is read here. */
const SAYS_TO_SHOPPERS = new Set([
	"console/late-waits/apologies.ts",
	"console/repair/apology-drafts.ts",
]);

const ours = execFileSync(
	"git",
	["ls-files", "--cached", "--others", "--exclude-standard", "-z", ...ROOMS],
	{ cwd: root, encoding: "utf8" },
)
	.split("\0")
	.filter((file) => /\.tsx?$/.test(file) && !/\.(test|support)\./.test(file));
const files = ours.filter((file) => file.endsWith(".tsx"));
/** Not the words themselves, nor what is staged for tests. */
const code = ours.filter(
	(file) =>
		file.startsWith("console/") &&
		!/(words\.ts|words\/en\.ts)$|^console\/(.+\/)?(languages|testing|measure)\//.test(
			file,
		) &&
		!SAYS_TO_SHOPPERS.has(file),
);
const faults = files.flatMap((file) =>
	textsIn(readFileSync(join(root, file), "utf8"))
		.filter(({ text }) => !Object.hasOwn(SAME_EVERYWHERE, text))
		.map(
			({ line, text }) =>
				`${file}:${line}  "${text}" is a text of ours: it belongs to the words files`,
		),
);
faults.push(
	...code.flatMap((file) =>
		sentencesIn(readFileSync(join(root, file), "utf8")).map(
			({ line, text }) =>
				`${file}:${line}  "${text}" is a text of ours: it belongs to a words.ts, which every language has`,
		),
	),
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(
	`${files.length + code.length} files say nothing outside the words files.`,
);
