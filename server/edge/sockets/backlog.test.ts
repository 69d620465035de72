import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { watchBacklog } from "./backlog.ts";
import { passesByHand } from "./passes-by-hand.support.ts";

test("PF41 the kernel may hold more from the pass in which one was taken to the end of the next", async () => {
	const { passes, end } = passesByHand();
	const http = new EventEmitter();
	const backlog = watchBacklog(http as never, passes);
	expect(backlog.mayHoldMore()).toBe(false);
	http.emit("connection");
	expect(backlog.mayHoldMore()).toBe(true);
	await end();
	expect(backlog.mayHoldMore()).toBe(true);
	await end();
	expect(backlog.mayHoldMore()).toBe(false);
});
