import { wallClock } from "../../ports/clock.ts";
import type { Connection, Connections } from "./connections.ts";
import { isLost } from "./faults.ts";

/** So long it is asked again where the database is gone, or still at work on it. */
const TRY_EVERY_MS = 100;
const MOST_TRIES = 100;

/**
 * Commits, and where the connection is lost meanwhile asks the database by another one whether it was. Returns when it
 * was; throws when it was taken back, and where nobody can say.
 * @param transaction its number
 * @param stands whether the number is still its own. A server that was killed may give the number of a transaction that
 * it has lost to the next one, and then says "committed" of both.
 */
export async function settledCommit(
	connections: Connections,
	transaction: string,
	commit: () => Promise<void>,
	stands: (connection: Connection) => Promise<boolean>,
): Promise<void> {
	try {
		await commit();
	} catch (error) {
		if (!isLost(error)) throw error;
		if (!(await wasCommitted(connections, transaction, stands))) throw error;
	}
}

async function wasCommitted(
	connections: Connections,
	transaction: string,
	stands: (connection: Connection) => Promise<boolean>,
): Promise<boolean> {
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		const status = await statusOf(connections, transaction, stands).catch(
			() => null,
		);
		if (status === "committed") return true;
		if (status === "aborted") return false;
		await new Promise<void>((done) => wallClock.after(TRY_EVERY_MS, done));
	}
	return false;
}

async function statusOf(
	connections: Connections,
	transaction: string,
	stands: (connection: Connection) => Promise<boolean>,
): Promise<string | null> {
	const connection = await connections.take();
	let isBroken = true;
	try {
		const { rows } = await connection.run<{ status: string | null }>({
			text: "select pg_xact_status($1::text::xid8) as status",
			values: [transaction],
		});
		const status = rows[0]?.status ?? null;
		const isAnother = status === "committed" && !(await stands(connection));
		isBroken = false;
		return isAnother ? "aborted" : status;
	} finally {
		connection.release(isBroken);
	}
}
