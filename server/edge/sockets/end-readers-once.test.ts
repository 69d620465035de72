import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import { expect, test, vi } from "vitest";
import { endReadersOnce } from "./end-readers-once.ts";

/** As the reader of `ws`: a class of its own. */
class Reader extends Writable {}

test("a reader is ended once, however often it is told, and no error is made", async () => {
	const engine = new EventEmitter();
	endReadersOnce({ engine } as never);
	const ended = vi.spyOn(Writable.prototype, "end");
	const [first, second] = [new Reader(), new Reader()];
	for (const _receiver of [first, second])
		engine.emit("connection", { transport: { socket: { _receiver } } });
	for (const reader of [first, second]) {
		const finished = new Promise((done) => reader.once("finish", done));
		reader.end();
		await finished;
		expect(reader.end()).toBe(reader);
	}
	expect(ended).toHaveBeenCalledTimes(2);
});
