import {
	IMPORT_BATCH,
	IMPORT_BATCH_BYTES,
} from "../../protocol/import-limits.ts";
import type {
	ImportedRow,
	RatingsImportBegun,
} from "../../protocol/imported-rating.ts";
import { passes, type Refusal, type Reply } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { FileFormat } from "../workspace/csv/read-lines.ts";
import { readRows } from "./dry-run.ts";
import type { ReadWith } from "./read-row.ts";

export interface Sending {
	connection: Pick<ConsoleConnection, "ask">;
	begun: RatingsImportBegun;
	file: Blob;
	format: FileFormat;
	by: ReadWith;
	/** Resolves after this long, and not before there is a connection; false: nobody waits for it any more. */
	again(afterMs: number): Promise<boolean>;
	/** Ratings that are kept by now. */
	sent(lines: number): void;
}

export type Sent =
	| { kind: "ended"; lines: number }
	| { kind: "refused"; refusal: Refusal }
	/** The person has stopped it. */
	| { kind: "stopped" };

/** Half of what a console may ask, so that the person can go on working in it. */
const PACE_MS = 100;
/** Without a relay it is asked again after this long. */
const AGAIN_MS = 1_000;

/**
 * Imports a file part by part. Where the connection drops, or the relay starts anew, the same part is said again: the
 * relay does it once.
 */
export async function sendImport(sending: Sending): Promise<Sent> {
	const { connection, begun, file, format, by } = sending;
	const { site, id } = begun;
	const begins = await asked(sending, () =>
		connection.ask("ratings-import:begin", begun),
	);
	if (!begins.ok) return begins.why;
	let [after, lines] = [0, 0];
	for await (const rows of batches(file, format, by)) {
		const added = await asked(sending, () =>
			connection.ask("ratings-import:add", { site, id, after, rows }),
		);
		if (!added.ok) return added.why;
		({ lastLine: after, lines } = added.data);
		sending.sent(lines);
		if (!(await sending.again(PACE_MS))) return { kind: "stopped" };
	}
	const ended = await asked(sending, () =>
		connection.ask("ratings-import:end", { site, id, lines }),
	);
	return ended.ok ? { kind: "ended", lines } : ended.why;
}

type Asked<T> = { ok: true; data: T } | { ok: false; why: Sent };

async function asked<T>(
	{ again }: Pick<Sending, "again">,
	ask: () => Promise<Reply<T>>,
): Promise<Asked<T>> {
	for (;;) {
		const reply = await ask();
		if (reply.ok) return reply;
		const { refusal } = reply;
		if (!passes(refusal))
			return { ok: false, why: { kind: "refused", refusal } };
		const afterMs =
			refusal.code === "slow_down" ? refusal.retryAfterMs : AGAIN_MS;
		if (!(await again(afterMs))) return { ok: false, why: { kind: "stopped" } };
	}
}

/** As many lines as a command may carry, in their order. */
async function* batches(
	file: Blob,
	format: FileFormat,
	by: ReadWith,
): AsyncGenerator<ImportedRow[]> {
	const encoder = new TextEncoder();
	let [batch, bytes] = [[] as ImportedRow[], 0];
	for await (const { rows } of readRows(file, format, by))
		for (const read of rows) {
			if (read.kind !== "taken") continue;
			const more = encoder.encode(JSON.stringify(read.row)).length + 1;
			const isFull =
				batch.length === IMPORT_BATCH || bytes + more > IMPORT_BATCH_BYTES;
			if (isFull && batch.length > 0) {
				yield batch;
				[batch, bytes] = [[], 0];
			}
			batch.push(read.row);
			bytes += more;
		}
	if (batch.length > 0) yield batch;
}
