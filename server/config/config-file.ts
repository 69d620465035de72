import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ConfigError } from "./config-error.ts";

/** The file that is read when none is named, in the folder where one starts. */
export const CONFIG_FILE = "shopbell.env";

/** What stands in a file of settings, and where. */
export interface ConfigFile {
	path: string;
	/** Relative folders in it are meant from here. */
	folder: string;
	values: Readonly<Record<string, { value: string; line: number }>>;
}

/**
 * Reads lines `NAME=value`, as systemd (`EnvironmentFile=`) and compose (`env_file:`) read them. What the three would
 * read differently is refused.
 * @param named by `--config`; left out: {@link CONFIG_FILE}, which may be missing
 * @throws ConfigError with the file and the line
 */
export function readConfigFile(
	folder: string,
	named: string | undefined,
): ConfigFile | null {
	const path = resolve(folder, named ?? CONFIG_FILE);
	const text = textOf(path, named !== undefined);
	if (text === null) return null;
	return { path, folder: dirname(path), values: valuesIn(text, path) };
}

/** A page of settings has some hundred; what is longer is another file. */
const MOST_BYTES = 65_536;

function textOf(path: string, must: boolean): string | null {
	try {
		const found = statSync(path);
		// A device or a pipe may never end.
		if (!found.isFile())
			throw new ConfigError(
				`${path} is no file. Settings stand in a file of lines NAME=value.`,
			);
		if (found.size > MOST_BYTES)
			throw new ConfigError(
				`${path} is longer than ${MOST_BYTES} bytes, so it is no file of settings. Those are lines NAME=value.`,
			);
		return readFileSync(path, "utf8");
	} catch (error) {
		if (error instanceof ConfigError) throw error;
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT" && !must) return null;
		throw new ConfigError(
			code === "ENOENT"
				? `There is no file of settings ${path}.`
				: `The file of settings ${path} cannot be read (${code}). It takes lines NAME=value.`,
		);
	}
}

function valuesIn(text: string, path: string): ConfigFile["values"] {
	// No name is there before it is read, as "constructor" would be.
	const values: Record<string, { value: string; line: number }> =
		Object.create(null);
	const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
	for (const [at, written] of lines.entries()) {
		const line = at + 1;
		const content = written.trim();
		if (content === "" || content.startsWith("#")) continue;
		const [, name = "", raw = ""] =
			/^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(content) ?? [];
		if (name === "")
			throw new ConfigError(
				`${path}, line ${line}, is no setting. A line is NAME=value, or begins with #.`,
			);
		if (values[name])
			throw new ConfigError(
				`${path}, line ${line}: ${name} stands in line ${values[name].line}, too. Remove one of them.`,
			);
		values[name] = { value: unquoted(raw, `${path}, line ${line}`), line };
	}
	return values;
}

/** The value itself is not repeated in a refusal: it may be a secret. */
function unquoted(raw: string, where: string): string {
	const [quote] = raw;
	if (quote === "'" || quote === '"') {
		const inside = raw.slice(1, -1);
		if (raw.length < 2 || raw.at(-1) !== quote || inside.includes(quote))
			throw new ConfigError(
				`${where}: a quote is not closed, or stands inside of the value. Write the whole value in single quotes.`,
			);
		if (quote === '"' && /[\\$]/.test(inside))
			throw new ConfigError(
				`${where}: a value with \\ or $ is written in single quotes, because other programs replace them.`,
			);
		return inside;
	}
	if (/[\\$#'"]/.test(raw))
		throw new ConfigError(
			`${where}: a value with $, #, \\ or a quote is written in single quotes, because other programs read it differently.`,
		);
	return raw;
}
