import { basename } from "node:path";
import { opensFiles } from "./database-files.ts";
import { isTest, wrongDirection } from "./rooms.ts";
import { readSource } from "./source.ts";

type Rule = {
	names: string[];
	forbiddenIn: (file: string) => boolean;
	instead: string;
};

const RULES: Rule[] = [
	{
		names: [
			"Date.now",
			"new Date()",
			"performance.now",
			"setTimeout",
			"setInterval",
		],
		forbiddenIn: (file) =>
			file.startsWith("server/") &&
			!/^server\/ports\/clock\.(test\.)?ts$/.test(file),
		instead:
			"take the Clock of server/ports/clock.ts as an argument, so that tests move time by hand",
	},
	{
		names: ["setTimeout", "setInterval"],
		forbiddenIn: (file) =>
			/\.test\.tsx?$/.test(file) && !file.startsWith("server/"),
		instead:
			"a test never sleeps: await the reply, fact or state (until, expect.poll), or move a clock by hand",
	},
	{
		names: ["vi.waitFor"],
		forbiddenIn: () => true,
		instead:
			"it gives up after a second, which a busy machine takes: expect.poll has the patience of vitest.config.ts",
	},
	{
		names: ["Math.random"],
		forbiddenIn: (file) => !isTest(file),
		instead:
			"ids come from protocol/ids.ts or crypto.getRandomValues: what can be guessed is no id",
	},
	{
		names: [
			"innerHTML",
			"outerHTML",
			"insertAdjacentHTML",
			"document.write",
			"dangerouslySetInnerHTML",
		],
		forbiddenIn: (file) => !isTest(file),
		instead: "text from people is text: use textContent, text nodes or JSX",
	},
	{
		names: ["export default"],
		forbiddenIn: (file) =>
			!file.endsWith(".config.ts") && !file.endsWith(".d.ts"),
		instead: "export the thing under its name, which is the file's name",
	},
];

const EMPTY_NAMES = [
	"util",
	"helper",
	"common",
	"manager",
	"service",
	"handler",
];

/** `file:line  rule: what to do instead` for everything wrong in a .ts or .tsx file. */
export function faultsIn(
	file: string,
	text: string,
	source = readSource(file, text),
): string[] {
	const { imports, uses } = source;
	const faults = faultsInName(file);
	for (const found of imports) {
		const wrong = wrongDirection(file, found);
		if (wrong)
			faults.push(`${file}:${found.line}  imports ${found.from}: ${wrong}`);
		const opens = opensFiles(file, found);
		if (opens) faults.push(`${file}:${found.line}  ${opens}`);
	}
	for (const { names, forbiddenIn, instead } of RULES) {
		if (!forbiddenIn(file)) continue;
		for (const { name, line } of uses) {
			if (names.includes(name))
				faults.push(`${file}:${line}  ${name}: ${instead}`);
		}
	}
	return faults;
}

function faultsInName(file: string): string[] {
	if (!isSpelledRight(basename(file)))
		return [
			`${file}:1  files are named in kebab-case, and components (.tsx) in PascalCase`,
		];
	const words = basename(file)
		.replace(/\..*$/, "")
		.split(/(?=[A-Z])|-/)
		.map((word) => word.toLowerCase().replace(/s$/, ""));
	// It says what a handler is.
	if (/^server\/ports\/handler\.(test\.)?ts$/.test(file)) return [];
	const empty = words.find((word) => EMPTY_NAMES.includes(word));
	return empty
		? [
				`${file}:1  the name says "${empty}": name the file after the one thing it is about`,
			]
		: [];
}

function isSpelledRight(name: string): boolean {
	const [first = ""] = name.split(".");
	if (/^[A-Z][A-Za-z0-9]*$/.test(first)) return name.endsWith(".tsx");
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(first);
}

// Written so that this file does not find itself.
const OUTSIDE = /\/(?:work|farm)\/|\.\.\/(?:shared)\//;

/** Paths of somebody's machine, in any tracked file. */
export function pathsOutside(file: string, text: string): string[] {
	return text
		.split("\n")
		.flatMap((content, index) =>
			OUTSIDE.test(content)
				? [
						`${file}:${index + 1}  names a path outside the repository: nobody else has it, take it out`,
					]
				: [],
		);
}
