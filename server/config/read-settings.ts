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

/** Of the environment alone; they are for programs, and no settings. */
const ALSO_IN_A_FILE = ["NODE_ENV", "TZ"];

/** The settings of every command: options before the environment, the environment before the file. Throws {@link ConfigError}. */
export function readSettings(started: Started): Config {
	const { folder, environment, data } = started;
	const file = readConfigFile(folder, started.configFile);
	if (file) refuseUnknown(file);
	const inFile = file ? valuesOf(file) : {};
	// An empty variable is one that was not set.
	const set = Object.entries(environment).filter(([, value]) => value);
	const values = { ...inFile, ...Object.fromEntries(set) };
	const named = data ? resolve(folder, data) : values.SHOPBELL_DATA;
	return readConfig(
		{
			...values,
			SHOPBELL_DATA: named ? resolve(folder, named) : chooseDataFolder(folder),
		},
		(name) => {
			const line = environment[name] ? undefined : file?.values[name]?.line;
			return line === undefined ? "" : ` (${file?.path}, line ${line})`;
		},
	);
}

/** Names of the environment that look like settings and are none: most likely they are misspelt. */
export function unknownSettings(
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
		const near = nearest(name, VARIABLE_NAMES);
		throw new ConfigError(
			`${path}, line ${line}: there is no setting ${name}.${near ? ` Is ${near} meant?` : ""} docs/run-it.md lists all of them.`,
		);
	}
}

/** Relative folders of a file are meant from where it lies. */
function valuesOf({ values, folder }: ConfigFile): Record<string, string> {
	const read = Object.entries(values).map(([name, { value }]) => [
		name,
		value !== "" && FOLDERS.includes(name) ? resolve(folder, value) : value,
	]);
	return Object.fromEntries(read.filter(([, value]) => value !== ""));
}

const FOLDERS = ["SHOPBELL_DATA", "SHOPBELL_BACKUPS"];
