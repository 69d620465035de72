import pg from "pg";
import { wallClock } from "../../ports/clock.ts";
import { UnusableServer } from "../contract/unusable-server.ts";
import { clientConfig, WITHOUT_LIMITS } from "./connections.ts";
import { unusableServer } from "./inspect-server.ts";
import { TRY_SERVING } from "./turns.ts";

/** That this relay serves from the database, perhaps beside others: a lock on a connection of its own. */
export interface Serving {
	close(): Promise<void>;
}

const AGAIN_MS = 250;

/**
 * Relays that tell each other share the lock. One of an earlier version has it for itself, since what it keeps in memory
 * is true only where nobody else writes. Throws {@link UnusableServer}: `taken` where such a one serves.
 * @param taken called when the connection was lost, and such a one had the lock before it was there again
 */
export async function serveTogether(
	url: string,
	taken: (error: UnusableServer) => void,
): Promise<Serving> {
	let client: pg.Client | undefined;
	let isClosed = false;

	async function lock(): Promise<void> {
		const made = new pg.Client({
			...clientConfig(url, WITHOUT_LIMITS),
			application_name: "shopbell serves",
		});
		made.on("error", () => {});
		try {
			await made.connect();
			const { rows } = await made.query<{ got: number }>(TRY_SERVING.text);
			if (!rows[0]?.got) throw new UnusableServer("taken");
		} catch (error) {
			await made.end().catch(() => {});
			throw unusableServer(error);
		}
		made.once("end", () => {
			client = undefined;
			if (!isClosed) void again();
		});
		client = made;
	}

	async function again(): Promise<void> {
		while (!isClosed && !client) {
			try {
				await lock();
			} catch (error) {
				if (error instanceof UnusableServer && error.reason === "taken") {
					taken(error);
					return;
				}
				await new Promise<void>((done) => wallClock.after(AGAIN_MS, done));
			}
		}
	}

	await lock();
	return {
		async close() {
			isClosed = true;
			await client?.end().catch(() => {});
		},
	};
}
