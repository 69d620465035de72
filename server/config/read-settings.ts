import { resolve } from "node:path";
import { chooseDataFolder } from "./choose-data-folder.ts";
import { type Config, readConfig, VARIABLE_NAMES } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { type ConfigFile, readConfigFile } from "./config-file.ts";
import { nearest } from "./nearest.ts";

/** Where a command is started, and what it is told there. */
export interface Started {
	/** The folder where one starts. */
	folder: string;
	environment: Readonly<Record<string, string | undefined>>;
	/** `--config`: another file than `shopbell.env` of the folder. */
	configFile?: string | undefined;
	/** `--data`: wins over the environment and the file. */
	data?: string | undefined;
}

/** Other programs that read the file take them; here a line of them has no effect. */
const ALSO_IN_A_FILE = ["NODE_ENV", "TZ"];

/** Of the demo, which reads them from the environment. */
const OF_DEMO = ["SHOP_PORT", "KEEPER_PORT", "SHOP_ORIGIN", "SHOPBELL_KEEPER"];

/** The settings of every command: options before the environment, the environment before the file. Throws {@link ConfigError}. */
export function readSettings(started: Started): Config {
	const { folder, environment } = started;
	const file = readConfigFile(folder, started.configFile);
	if (file) refuseUnknown(file);
	const inFile = file ? valuesOf(file) : {};
	// An empty variable is one that was not set.
	const set = Object.entries(environment).filter(([, value]) => value);
	const values = { ...inFile, ...Object.fromEntries(set) };
	const whereOf = (name: string) => {
		const line = environment[name] ? undefined : file?.values[name]?.line;
		return line === undefined ? "" : ` (${file?.path}, line ${line})`;
	};
	const chosen = dataOf(started, values.SHOPBELL_DATA, whereOf);
	const read = readConfig({ ...values, SHOPBELL_DATA: chosen.data }, whereOf);
	return { ...read, whyData: chosen.why };
}

/** The data folder, and why it is that one: whoever finds no shop in it has to know. */
function dataOf(
	{ folder, data }: Started,
	set: string | undefined,
	whereOf: (name: string) => string,
): { data: string; why: string } {
	if (data)
		return {
			data: resolve(folder, data),
			why: "The folder is named by --data.",
		};
	if (set)
		return {
			data: resolve(folder, set),
			why: `The folder is named by SHOPBELL_DATA${whereOf("SHOPBELL_DATA")}.`,
		};
	return chooseDataFolder(folder);
}

/** A sentence for each name of the environment that looks like a setting and is none: most likely it is misspelt. */
export function unknownSettings(
	environment: Readonly<Record<string, string | undefined>>,
): string[] {
	return unknownNames(environment).map(unknown);
}

/** Those names themselves. */
export function unknownNames(
	environment: Readonly<Record<string, string | undefined>>,
): string[] {
	return Object.keys(environment).filter(
		(name) => name.startsWith("SHOPBELL_") && !VARIABLE_NAMES.includes(name),
	);
}

function refuseUnknown({ path, values }: ConfigFile): void {
	for (const [name, { line }] of Object.entries(values)) {
		if (VARIABLE_NAMES.includes(name) || ALSO_IN_A_FILE.includes(name))
			continue;
		if (OF_DEMO.includes(name))
			throw new ConfigError(
				`${path}, line ${line}: ${name} is for the demo, and stands in the environment only.`,
			);
		throw new ConfigError(
			`${path}, line ${line}: ${unknown(name)} docs/settings.md lists all of them.`,
		);
	}
}

function unknown(name: string): string {
	const near = nearest(name, VARIABLE_NAMES);
	return `there is no setting ${name}.${near ? ` Is ${near} meant?` : ""}`;
}

/** Relative folders of a file are meant from where it lies. */
function valuesOf({ values, folder }: ConfigFile): Record<string, string> {
	const read = Object.entries(values).map(([name, { value }]) => [
		name,
		value !== "" && FOLDERS.includes(name) ? resolve(folder, value) : value,
	]);
	return Object.fromEntries(
		read.filter(
			([name = "", value]) => value !== "" && !ALSO_IN_A_FILE.includes(name),
		),
	);
}

const FOLDERS = ["SHOPBELL_DATA", "SHOPBELL_BACKUPS"];
