import { expect, test } from "vitest";
import { dial, knock } from "../testing/raw.ts";
import { startRelay } from "../testing/relay.ts";
import { arrives } from "../testing/wire.ts";

// One test for everything that really has to wait: Node and Engine.IO time these by their own clocks.
test("P2 connections that send no headers, and those that join no namespace, are dropped; others go on at once", async () => {
	const relay = await startRelay();
	const slow = Array.from({ length: 200 }, (_, at) =>
		dial(relay, at % 2 ? "" : "GET /health HTTP/1.1\r\nHost: "),
	);
	const unjoined = knock(relay);
	await unjoined.hears('"sid"');
	const refused = knock(relay);
	await refused.hears('"sid"');
	refused.text("40");
	let dropped = 0;
	const ended = [...slow, unjoined, refused].map((raw) =>
		raw.ended.then(() => dropped++),
	);
	await (await arrives(relay)).sends("Hello");
	expect(dropped).toBe(0);
	await Promise.all(ended);
	await relay.stop();
}, 20_000);
