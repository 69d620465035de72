import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, sitsDown } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("a shopper asks, the least loaded agent answers, both see it", async () => {
	const noor = await sitsDown(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	const joined = await maya.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(joined.entries.map(({ kind }) => kind)).toContain("message");
	await noor.hears(
		"conversation:changed",
		({ conversation: { agent } }) => agent?.name === "Noor",
	);
	await noor.ask("conversation:join", { conversation, after: 0 });
	await noor.ask("message:send", {
		conversation,
		clientId: newId(),
		text: "Yes, two.",
	});
	const { entry } = await maya.hears(
		"entry:added",
		({ entry }) => entry.kind === "message",
	);
	expect(entry).toMatchObject({
		author: { kind: "agent", name: "Noor" },
		body: { text: "Yes, two." },
	});
});
