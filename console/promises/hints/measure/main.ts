// npm run hints -- FILE.json [--least 0.9] [--wrong]: how the hints of promises and vague words compare with what people
// say of the sentences of a file. It ends with 1 where a language falls short, and with 2 where it cannot measure.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hintLanguages, languageOf } from "../language-of.ts";
import { measure } from "./measure.ts";
import { readSentences } from "./read-sentences.ts";
import { LEAST_PRECISION, report } from "./report.ts";

const USAGE = "npm run hints -- FILE.json [--least 0.9] [--wrong]";

try {
	process.exitCode = await run(readArguments());
} catch (error) {
	say(process.stderr, (error as Error).message);
	process.exitCode = 2;
}

async function run({ file, least, wrong }: ReturnType<typeof readArguments>) {
	const measured = new Map<string, ReturnType<typeof measure>>();
	for (const [language, cases] of readSentences(read(file))) {
		const find = await languageOf(language);
		if (find) measured.set(language, measure(cases, find));
		else say(process.stdout, `${language}: no hints in this language yet.`);
	}
	if (measured.size === 0)
		throw new Error(`There are hints in ${hintLanguages.join(", ")} alone.`);
	const { lines, short } = report(measured, least);
	for (const line of lines) say(process.stdout, line);
	if (wrong)
		for (const [language, { wrong }] of measured)
			for (const line of wrong) say(process.stdout, `${language}: ${line}`);
	for (const sentence of short) say(process.stderr, sentence);
	return short.length > 0 ? 1 : 0;
}

function readArguments() {
	const { values, positionals } = parseArgs({
		options: { least: { type: "string" }, wrong: { type: "boolean" } },
		allowPositionals: true,
	});
	const [file, ...more] = positionals;
	if (!file || more.length > 0) throw new Error(`Name one file: ${USAGE}`);
	const least =
		values.least === undefined ? LEAST_PRECISION : Number(values.least);
	if (values.least?.trim() === "" || !(least >= 0 && least <= 1))
		throw new Error("--least is a share between 0 and 1, such as 0.9.");
	return { file, least, wrong: values.wrong === true };
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		throw new Error(`${file} cannot be read.`);
	}
}

function say(to: NodeJS.WriteStream, line: string): void {
	to.write(`${line}\n`);
}
