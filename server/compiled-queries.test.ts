import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../protocol/ids.ts";
import { type Relay, startRelay } from "./testing/relay.ts";
import { onCompiled } from "./testing/store/on-compiled.ts";
import { arrives, together } from "./testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** How many queries Kysely compiles for a command that was given before. A new one belongs in this table. */
const COMPILED = {
	"visitor message:send": 0,
	"visitor read:mark": 0,
	"visitor typing:tell": 0,
	"visitor hello": 0,
	"visitor page:view": 0,
	"visitor conversation:join": 0,
	"agent message:send": 0,
	"agent note:add": 0,
	"agent read:mark": 0,
	"agent typing:tell": 0,
	"agent conversation:open": 0,
	"agent conversation:join": 0,
};

test("PF12 what is said often asks Kysely for as many queries as this table says", async () => {
	const { noor, maya, conversation } = await together(relay);
	let seq = 0;
	const draft = () => ({ conversation, clientId: newId(), text: "Yes." });
	const { conversation: row } = await noor.ask("conversation:join", {
		conversation,
		after: 0,
	});
	const { epoch } = row;
	const { token } = maya;
	const given: Record<keyof typeof COMPILED, () => Promise<unknown>> = {
		"visitor hello": async () => (await arrives(relay, { token })).close(),
		"visitor message:send": () => maya.ask("message:send", draft()),
		"visitor read:mark": () =>
			maya.ask("read:mark", { conversation, seq: ++seq }),
		"visitor typing:tell": () =>
			maya.ask("typing:tell", { conversation, typing: true }),
		"visitor page:view": () =>
			maya.ask("page:view", {
				page: { url: `http://shop.test/${++seq}`, title: "Lamp" },
				cart: null,
				order: null,
			}),
		"visitor conversation:join": () =>
			maya.ask("conversation:join", { conversation, after: 0 }),
		"agent message:send": () => noor.ask("message:send", draft()),
		"agent note:add": () => noor.ask("note:add", draft()),
		"agent read:mark": () =>
			noor.ask("read:mark", { conversation, seq: ++seq }),
		"agent typing:tell": () =>
			noor.ask("typing:tell", { conversation, typing: true }),
		"agent conversation:open": () =>
			noor.ask("conversation:open", { conversation, epoch }),
		"agent conversation:join": () =>
			noor.ask("conversation:join", { conversation, after: 0 }),
	};
	const counted: Record<string, number> = {};
	for (const [name, give] of Object.entries(given)) {
		// The first answer has its own columns and its own words to count; what it leaves to do is done then.
		for (let time = 0; time < 2; time++) {
			await give();
			await relay.app.parts.routing.idle();
		}
		let compiled = 0;
		const stop = onCompiled(() => compiled++);
		await give();
		await relay.app.parts.routing.idle();
		stop();
		counted[name] = compiled;
	}
	expect(counted).toEqual(COMPILED);
});
