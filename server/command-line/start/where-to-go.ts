import { relative } from "node:path";
import type { Given } from "../command.ts";
import type { DemoReady } from "./run-demo.ts";

/** What is printed when the demo runs: its addresses, and a link for each of its people. */
export function whereToGo(
	{ origin, demo }: DemoReady,
	shop: string,
	data: string,
	{ folder }: Pick<Given, "folder">,
): string {
	const width = Math.max(
		...demo.people.map((person) => person.name.length),
		"Console".length,
	);
	const line = (name: string, text: string) =>
		`  ${name.padEnd(width)}  ${text}`;
	return [
		"",
		`${strong("Shopbell is running")} with the demo site ${demo.siteName}.`,
		"",
		line("Try", strong(`${origin}/try`)),
		line("Shop", strong(shop)),
		line("Console", strong(`${origin}/console`)),
		"",
		"Sign in to the console as one of its people (each link works once, for an hour):",
		"",
		...demo.people.map((person) => line(person.name, strong(person.link))),
		"",
		`Data and logs: ${relative(folder, data) || data}   Stop: Ctrl-C`,
		"",
	].join("\n");
}

function strong(text: string): string {
	return process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text;
}
