import pg from "pg";
import { CONNECT_MS, type Line } from "./kept-connection.ts";

/** A connection to PostgreSQL for rings alone: what it commits is nothing that anybody has to find again. */
export function notifyLine(url: string): Line<pg.Client> {
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: CONNECT_MS,
		application_name: "shopbell bell",
		keepAlive: true,
		options: "-c synchronous_commit=off",
	});
	return {
		client,
		whenGone(gone) {
			// Without a listener an error of the connection would end the process.
			client.on("error", gone);
			client.on("end", () => gone(new Error("the connection ended")));
		},
		connect: () => client.connect(),
		ask: () => client.query("select 1"),
		destroy() {
			// A server that stands still does not answer the farewell either.
			client.end().catch(() => {});
			client.connection.stream.destroy();
		},
	};
}
