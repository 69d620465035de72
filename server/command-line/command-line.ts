import { parseArgs } from "node:util";
import { ConfigError } from "../config/config-error.ts";
import { nearest } from "../config/nearest.ts";
import { readSettings } from "../config/read-settings.ts";
import type { Command, Given } from "./command.ts";

const OF_EVERY_COMMAND = {
	config: { type: "string" },
	data: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

/** Runs what stands behind the program's name. Resolves with the exit code; what is wrong is one sentence on stderr. */
export async function commandLine(
	args: readonly string[],
	commands: Readonly<Record<string, Command>>,
	given: Omit<Given, "words" | "options" | "config">,
): Promise<number> {
	try {
		const [name = "help", ...rest] = args;
		if (["help", "--help", "-h"].includes(name)) {
			given.print(listOf(commands));
			return 0;
		}
		const command = named(name === "--version" ? "version" : name, commands);
		const { values, positionals } = read(rest, command, name);
		if (values.help) {
			given.print(helpOf(name, command));
			return 0;
		}
		refuseMore(name, command, positionals);
		return await command.run({
			...given,
			words: positionals,
			options: values,
			config: () =>
				readSettings({
					...given,
					configFile: textOf(values.config),
					data: textOf(values.data),
				}),
		});
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		given.complain(error.message);
		return 1;
	}
}

function named(
	name: string,
	commands: Readonly<Record<string, Command>>,
): Command {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command) return command;
	const near = nearest(name, shown(commands));
	throw new ConfigError(
		`There is no command "${name}".${near ? ` Is "${near}" meant?` : ""} There are: ${shown(commands).join(", ")}.`,
	);
}

function refuseMore(
	name: string,
	{ words }: Command,
	given: readonly string[],
): void {
	const extra = given[words?.most ?? 0];
	if (extra === undefined) return;
	throw new ConfigError(
		words
			? `shopbell ${name} takes ${words.shown} behind its name, and there is "${extra}", too.`
			: `shopbell ${name} takes nothing behind its name, and there is "${extra}".`,
	);
}

type Values = Record<string, string | boolean | undefined>;

function read(
	args: string[],
	command: Command,
	name: string,
): { values: Values; positionals: string[] } {
	const options = { ...OF_EVERY_COMMAND, ...command.options };
	try {
		const parsed = parseArgs({ args, options, allowPositionals: true });
		return parsed as { values: Values; positionals: string[] };
	} catch (error) {
		const { code = "", message } = error as NodeJS.ErrnoException;
		if (!code.startsWith("ERR_PARSE_ARGS")) throw error;
		throw new ConfigError(
			`${message.split(". ")[0]}. See: shopbell ${name} --help`,
		);
	}
}

function listOf(commands: Readonly<Record<string, Command>>): string {
	const names = shown(commands);
	const width = Math.max(...names.map((name) => callOf(name, commands).length));
	return [
		"Usage: shopbell <command> [--config FILE] [--data FOLDER]",
		"",
		...names.map(
			(name) =>
				`  ${callOf(name, commands).padEnd(width)}  ${commands[name]?.says}`,
		),
		"",
		"Settings stand in the environment, or in shopbell.env of the folder where you start.",
	].join("\n");
}

function helpOf(name: string, command: Command): string {
	const own = Object.keys(command.options ?? {}).map((one) => `[--${one}]`);
	const call = [
		"shopbell",
		name,
		command.words?.shown,
		...own,
		"[--config FILE]",
	];
	return `Usage: ${call.filter(Boolean).join(" ")} [--data FOLDER]\n\n${command.says}`;
}

function callOf(
	name: string,
	commands: Readonly<Record<string, Command>>,
): string {
	return [name, commands[name]?.words?.shown].filter(Boolean).join(" ");
}

function shown(commands: Readonly<Record<string, Command>>): string[] {
	return Object.keys(commands).filter((name) => !commands[name]?.hidden);
}

function textOf(value: string | boolean | undefined): string | undefined {
	return typeof value === "string" ? value : undefined;
}
