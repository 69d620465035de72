import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config/config.ts";

/** One command of the program: all of them are in commands.ts. */
export interface Command {
	/** What stands behind its name; left out: nothing may. */
	words?: {
		/** As help shows it, e.g. `<file>`. */
		shown: string;
		/** How many there may be. */
		most: number;
	};
	/** A sentence for the list of commands. */
	says: string;
	/** Beside `--config`, `--data` and `--help`, which every command has. */
	options?: ParseArgsConfig["options"];
	/** Not in the list: for programs that start this one. */
	hidden?: true;
	/** Resolves with the exit code, or stays as long as the command runs. Throws ConfigError for a sentence and code 1. */
	run(given: Given): Promise<number>;
}

/** What a command is given. */
export interface Given {
	/** What stands behind the command's name, without options. */
	words: readonly string[];
	options: Readonly<Record<string, string | boolean | undefined>>;
	/** Reads the settings. Throws ConfigError. */
	config(): Config;
	environment: Readonly<Record<string, string | undefined>>;
	/** The folder where one starts. */
	folder: string;
	/** The program's own file, for children that run another command of it. */
	program: string;
	/** A line on stdout: what one has asked for. */
	print(line: string): void;
	/** A line on stderr: what is wrong. */
	complain(line: string): void;
}
