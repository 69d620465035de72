import { expect, test } from "vitest";
import { readSource } from "./source.ts";
import { unusedExports } from "./unused-exports.ts";

const faultsOf = (texts: Record<string, string>) =>
	unusedExports(
		new Map(
			Object.entries(texts).map(([file, text]) => [
				file,
				{ ...readSource(file, text), text },
			]),
		),
	).map((fault) => fault.replace(/ {2}.*/, ""));

const ALONE = "export function alone() {}";
const uses = (name: string, from: string) =>
	`import { ${name} } from "${from}"; ${name}();`;

test("what only a test imports is named with its line", () => {
	const faults = faultsOf({
		"ui/time.ts": `// two lines\n${ALONE}`,
		"ui/time.test.ts": uses("alone", "./time.ts"),
	});
	expect(faults).toEqual(["ui/time.ts:2"]);
});

test.each([
	["a file of the product", "console/App.tsx", "../ui/time.ts"],
	["a measurement", "bench/time.ts", "../ui/time.ts"],
	["a file of configuration", "vite.config.ts", "./ui/time.ts"],
])("%s is a use", (_name, file, from) => {
	expect(
		faultsOf({ "ui/time.ts": ALONE, [file]: uses("alone", from) }),
	).toEqual([]);
});

test.each([
	["a test", "ui/time.test.ts", "./time.ts"],
	["what supports tests", "ui/cast.support.ts", "./time.ts"],
	["a folder for tests", "ui/testing/cast.ts", "../time.ts"],
	["a test of a measurement", "bench/time.test.ts", "../ui/time.ts"],
	["a play", "e2e/plays/time.play.ts", "../../ui/time.ts"],
])("%s is none", (_name, file, from) => {
	expect(
		faultsOf({ "ui/time.ts": ALONE, [file]: uses("alone", from) }),
	).toEqual(["ui/time.ts:1"]);
});

test("a play is a use of what scripts/ offers", () => {
	expect(
		faultsOf({
			"scripts/run.js": ALONE,
			"e2e/world.ts": uses("alone", "../scripts/run.js"),
		}),
	).toEqual([]);
});

test.each([
	["everything", `import * as time from "./time.ts"; time.alone();`],
	["another name", `import { alone as other } from "./time.ts"; other();`],
	["a type", `import type { alone } from "./time.ts";`],
	["a part that is loaded later", `const part = import("./time.ts");`],
	["what is passed on", `export { alone } from "./time.ts";`],
	["a type of the file", `type Time = typeof import("./time.ts");`],
	["a file with a query", `import { alone } from "./time.ts?first";`],
])("%s is imported", (_name, text) => {
	const faults = faultsOf({ "ui/time.ts": ALONE, "ui/other.ts": text });
	expect(faults).toEqual([]);
});

test.each([
	["a constant of several", "export const { a, b: [c] } = x, d = 1;", 3],
	["a class", "export class Alone {}", 1],
	["a type", "export type Alone = 1;", 1],
	["an interface", "export interface Alone {}", 1],
	["a list at the end", "const a = 1; export { a };", 1],
	["another name", "const a = 1; export { a as b };", 1],
	["a name that is only a key", "export const a = 1; const x = { a: 2 };", 1],
	["a name that is only a member", "export const a = 1; y.a();", 1],
])("%s that nobody uses is found", (_name, text, count) => {
	expect(faultsOf({ "ui/time.ts": text })).toHaveLength(count);
});

test.each([
	[
		"a type in a signature",
		"export interface A {} export const b = (a: A) => a; b();",
	],
	["a function that another calls", `${ALONE} alone();`],
	["a component", "export function A() {} const x = <A />;"],
	["a value in short", "export const a = 1; const x = { a };"],
])("%s of the same file is used", (_name, text) => {
	expect(faultsOf({ "ui/Time.tsx": text })).toEqual([]);
});

test("a figure ahead of its feature says which one it waits for", () => {
	const file = "server/statistics/level.ts";
	const faults = (doc: string) => faultsOf({ [file]: `${doc}${ALONE}` });
	expect(faults("/** The level. */\n")).toEqual([`${file}:2`]);
	expect(faults("/** Called by: the service report (to come). */\n")).toEqual(
		[],
	);
});
