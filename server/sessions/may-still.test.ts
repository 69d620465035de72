import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { hashOf } from "../people/secret.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("ST4 a removed agent comes back to nothing of the site", async () => {
	const { maya, conversation } = await together(relay);
	await relay.store.dropMembership(relay.shop.id, relay.people.noor.id);
	const noor = await addAgent(relay, "noor");
	expect(await noor.ask("inbox:read", {})).toEqual({ conversations: [] });
	expect(
		await noor.refused("conversation:join", { conversation, after: 0 }),
	).toEqual({ code: "not_found" });
	await maya.sends("Are you there?", conversation);
	await noor.fence();
	expect(noor.facts("conversation:changed")).toEqual([]);
	expect(noor.facts("entry:added")).toEqual([]);
});

test("ST4 a membership that ended behind the relay's back ends with the next command", async () => {
	const { noor, conversation } = await together(relay);
	await relay.store.dropMembership(relay.shop.id, relay.people.noor.id);
	const draft = { conversation, clientId: newId(), text: "x" };
	// Said again on the next connection, which knows what is left: a message to another site is not lost with this one.
	expect(await noor.refused("message:send", draft)).toEqual({ code: "retry" });
	await noor.ended;
});

test("ST4 a session that ended behind the relay's back ends with the next command", async () => {
	const { noor, conversation } = await together(relay);
	const token = relay.people.noor.cookie.split("=")[1] ?? "";
	await relay.store.dropSession(hashOf(token));
	expect(await noor.refused("conversation:close", { conversation })).toEqual({
		code: "signed_out",
	});
	await noor.ended;
});

test("ST4 a new membership counts from the next command on", async () => {
	const ines = await addAgent(relay, "ines");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const take = { conversation, epoch: 0 };
	expect(await ines.refused("conversation:take", take)).toEqual({
		code: "not_found",
	});
	const [membership] = await relay.store.memberships(relay.people.ines.id);
	if (!membership) throw new Error("gone");
	await relay.store.keepMembership({ ...membership, site_id: relay.shop.id });
	await ines.ask("conversation:take", take);
});
