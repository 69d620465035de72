import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept, works } from "../testing/shop.ts";
import { addAgent, arrives } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function asks(text: string): Promise<string> {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends(text);
	await relay.passes(0);
	return conversation;
}

async function holders(conversations: string[]): Promise<(string | null)[]> {
	const rows = await Promise.all(conversations.map((id) => kept(relay, id)));
	return rows.map(({ agent_name }) => agent_name);
}

test("RO3 who goes home gets none of it back", async () => {
	const noor = await addAgent(relay, "noor");
	const all = [await asks("1"), await asks("2"), await asks("3")];
	const me = await noor.ask("desk:leave", { open: { kind: "queue" } });
	await relay.passes(0);
	expect(await holders(all)).toEqual([null, null, null]);
	expect(me).toMatchObject({ load: 0, availability: "away" });
});

test("RO3 with a colleague at the desk all of it goes to the colleague", async () => {
	const noor = await addAgent(relay, "noor");
	const all = [await asks("1"), await asks("2"), await asks("3")];
	await addAgent(relay, "teo");
	await noor.ask("desk:leave", { open: { kind: "queue" } });
	await relay.passes(0);
	expect(await holders(all)).toEqual(["Teo", "Teo", "Teo"]);
});

test("RO3 what is kept frees no slot for anybody new", async () => {
	await works(relay, relay.people.noor.id, { slots: 2 });
	const noor = await addAgent(relay, "noor");
	const all: string[] = [];
	for (const text of ["1", "2", "3", "4"]) all.push(await asks(text));
	for (const conversation of all.slice(0, 2)) {
		const clientId = newId();
		await noor.ask("message:send", { conversation, clientId, text: "Yes." });
	}
	await noor.ask("desk:leave", { open: { kind: "keep" } });
	await relay.passes(0);
	expect(await holders(all)).toEqual(["Noor", "Noor", null, null]);
});

test("RO3 to a colleague without room: who leaves stays as they were", async () => {
	await works(relay, relay.people.teo.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	await asks("1");
	await asks("2");
	await addAgent(relay, "teo");
	const to = { kind: "agent" as const, id: relay.people.teo.id };
	expect(
		await noor.refused("desk:leave", { open: { kind: "transfer", to } }),
	).toMatchObject({ code: "not_free", by: "Teo" });
	const [membership] = await relay.store.memberships(relay.people.noor.id);
	expect(membership?.availability).toBe("here");
});
