import type { Server } from "node:net";
import type { Passes } from "./passes.ts";

/** Connections that the kernel holds until the relay takes them. */
export interface Backlog {
	/** Whether there may be more of them than the one that was taken. */
	mayHoldMore(): boolean;
}

/**
 * Node takes one connection in each pass of the event loop (libuv's `uv__server_io`), however many wait. Nothing is
 * known of those that wait, so the longer a pass lasts, the later whoever stands behind them is even looked at.
 */
export function watchBacklog(
	http: Pick<Server, "on">,
	passes: Passes,
): Backlog {
	let takenIn = Number.NEGATIVE_INFINITY;
	http.on("connection", () => {
		takenIn = passes.now();
	});
	return {
		// Within a pass it is not known yet whether one is taken in it.
		mayHoldMore: () => passes.now() - takenIn <= 1,
	};
}
