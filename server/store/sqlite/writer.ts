import type { Database } from "./driver.ts";
import type { Answer, Order } from "./order.ts";
import { writingConnection } from "./writing-connection.ts";

/** The one connection that writes, wherever it is. */
export interface Writer {
	/** Whether rows are read on another connection: then those of a transaction that is not committed are not seen there. */
	readonly isApart: boolean;
	/** Orders are carried out one after the other. One that fails, fails with the error of SQLite and its code. */
	run(order: Order): Answer | Promise<Answer>;
	/** Ends when what was ordered is done. */
	close(): Promise<void>;
}

/** Carries out the order in this thread, at once, on the connection that reads as well. */
export function writerHere(database: Database): Writer {
	return {
		isApart: false,
		run: writingConnection(database),
		async close() {},
	};
}
