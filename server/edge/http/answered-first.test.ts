import { ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { securityEvents } from "../../testing/figures.ts";
import { asks } from "../../testing/page.ts";
import { dial } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { arrives } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const REQUEST = "GET /health HTTP/1.1\r\nHost: relay.test\r\n\r\n";
const LAST =
	"GET /health HTTP/1.1\r\nHost: relay.test\r\nConnection: close\r\n\r\n";

test.each([7, 8])(
	"LM6 %i requests that come in one piece are each answered",
	async (requests) => {
		const raw = dial(relay, REQUEST.repeat(requests - 1) + LAST);
		await raw.ended;
		expect(raw.received().split("HTTP/1.1 200")).toHaveLength(requests + 1);
		expect(await securityEvents(relay, "unread_limit")).toBe(0);
	},
);

test("LM6 the ninth request before an answer ends the connection", async () => {
	const raw = dial(relay, REQUEST.repeat(8) + LAST);
	await raw.ended;
	expect(await securityEvents(relay, "unread_limit")).toBe(1);
});

test("LM6 ten thousand requests on a connection that is never read end it once, and others are answered", async () => {
	const raw = dial(relay, REQUEST);
	raw.tcp.pause();
	raw.tcp.write(REQUEST.repeat(10_000));
	expect(await (await arrives(relay)).sends("Hello")).toMatchObject({
		duplicate: false,
	});
	await expect.poll(() => securityEvents(relay, "unread_limit")).toBe(1);
	raw.close();
});

test.each(["http://relay.test", "https://relay.test"])(
	"LM6 all answers with a file of %s share its bytes, however many nobody reads",
	async (origin) => {
		await relay.stop();
		relay = await startRelay({ config: { origin, consoleOrigin: origin } });
		const ends = vi.spyOn(ServerResponse.prototype, "end");
		for (let at = 0; at < 2; at++)
			for (const path of ["/console/assets/a.js", "/shopbell.js"])
				expect((await asks(relay, path)).status).toBe(200);
		const bodies = ends.mock.calls.map(([body]) => body as unknown);
		ends.mockRestore();
		expect(bodies).toHaveLength(4);
		expect(bodies[0]).toBeInstanceOf(Uint8Array);
		expect(bodies[2]).toBe(bodies[0]);
		expect(bodies[3]).toBe(bodies[1]);
	},
);
