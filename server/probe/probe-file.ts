import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

/** What a relay that runs on a folder leaves there for the doctor, as long as it runs. */
export interface ProbeFile {
	/** Opens `/doctor` of this start of the relay, and nothing else. */
	key: string;
	pid: number;
	/** Where it listens. */
	host: string;
	port: number;
	/** How many files the process may open; null: the system does not say. */
	openFiles: number | null;
}

/** Its name in the data folder. */
export const PROBE_FILE = "shopbell.probe";

/** Read by its owner alone: whoever may read the database may ask. */
const MODE = 0o600;

const schema = v.object({
	key: v.string(),
	pid: v.number(),
	host: v.string(),
	port: v.number(),
	openFiles: v.nullable(v.number()),
});

/**
 * Writes it, and answers what takes it away. Throws what the disk says.
 * @param folder of the data
 */
export function keepProbeFile(folder: string, file: ProbeFile): () => void {
	const path = join(folder, PROBE_FILE);
	const part = `${path}.part`;
	rmSync(part, { force: true });
	writeFileSync(part, `${JSON.stringify(file)}\n`, { mode: MODE });
	renameSync(part, path);
	return () => rmSync(path, { force: true });
}

/** Null: there is none, or none that can be read. It may be left from a relay that was ended by force. */
export function readProbeFile(folder: string): ProbeFile | null {
	try {
		const text = readFileSync(join(folder, PROBE_FILE), "utf8");
		const read = v.safeParse(schema, JSON.parse(text));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}
