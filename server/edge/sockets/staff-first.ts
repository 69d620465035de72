import type { IncomingMessage } from "node:http";
import { NODE_SOCKETS } from "../../../protocol/limits.ts";
import { createArrivalTurns } from "./arrival-turns.ts";
import type { Backlog } from "./backlog.ts";
import type { Passes } from "./passes.ts";

/** A lookup may ask the database: a crowd with made-up cookies costs no more than a millisecond or two of a pass. */
export const COOKIES_A_PASS = 32;

interface Given {
	passes: Passes;
	backlog: Backlog;
	/** Whether it shows a cookie of a session, true or not. */
	showsCookie(request: IncomingMessage): boolean;
	/** The session that the cookie opens; undefined: none that lives. */
	session(request: IncomingMessage): Promise<string | undefined>;
}

/**
 * Resolves when whoever asks is let in. When everybody comes back at once, the staff does first: each shopper waits for
 * one of them. A cookie that opens nothing gains nothing: who shows one stands behind the shoppers who are there.
 */
export function createStaffFirst(given: Given) {
	const { passes, backlog, showsCookie, session } = given;
	const shoppers = createArrivalTurns({ most: NODE_SOCKETS, passes, backlog });
	const cookies = createArrivalTurns({
		...{ most: NODE_SOCKETS, atOnce: COOKIES_A_PASS, passes },
	});
	return async (request: IncomingMessage): Promise<void> => {
		if (shoppers.isBusy() && showsCookie(request)) {
			await cookies.come();
			if ((await session(request).catch(() => undefined)) !== undefined) return;
		}
		await shoppers.come();
	};
}
