import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.js";

const OF_NPM = ["ci", "pack"];

/** What a command names and is not there: a script of package.json, a program, a file, a play. */
export function missingIn(command: string): string[] {
	return command.split(" && ").flatMap((part) => {
		const words = part.replace(/^(?:[A-Z_]+=\S+ )+/, "").split(" ");
		const [program, name = "", ...rest] = words;
		if (name === "--yes") return missingInPackage(rest);
		if (program === "npx") return missingForNpx(name, rest);
		if (name === "install") return missingInPackage(rest);
		if (OF_NPM.includes(name)) return [];
		const script = name === "run" ? (rest[0] ?? "") : name;
		return script in scripts() ? [] : [`the script "${script}"`];
	});
}

/** A package that `npm pack` makes has this version, and its program a file for each command. */
function missingInPackage(words: string[]): string[] {
	const [named = "", program, command = ""] = words.filter(
		(word) => word !== "--global",
	);
	const file = named.replace("--package=", "");
	// The one of the relay, and the one for pages that a bundler makes.
	const names = ["shopbell", "shopbell-widget"];
	if (!names.some((name) => file === `./${name}-${version()}.tgz`))
		return [`the package "${file}": it is ${version()}`];
	if (program === undefined) return [];
	const commands = readdirSync(join(root, "server/command-line"));
	const isThere = [command, `${command}.ts`].some((one) =>
		commands.includes(one),
	);
	return isThere ? [] : [`the command "${command}"`];
}

function missingForNpx(program: string, args: string[]): string[] {
	if (!existsSync(join(root, "node_modules/.bin", program)))
		return [`the program "${program}"`];
	const named = args.filter((arg) => /^[a-z][\w/.-]*$/.test(arg));
	if (program === "playwright")
		return named
			.slice(1)
			.filter((play) => !plays().some((file) => file.includes(play)))
			.map((play) => `the play "${play}"`);
	return named
		.filter((path) => path.includes("/") && !existsSync(join(root, path)))
		.map((path) => `the file "${path}"`);
}

function plays(): string[] {
	return readdirSync(join(root, "e2e"), {
		recursive: true,
		encoding: "utf8",
	}).filter((file) => file.endsWith(".play.ts"));
}

function scripts(): Record<string, string> {
	return ofPackage().scripts;
}

function version(): string {
	return ofPackage().version;
}

function ofPackage(): { version: string; scripts: Record<string, string> } {
	return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}
