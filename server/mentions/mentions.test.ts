import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { MENTIONS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const teo = () => relay.people.teo.id;

/** Noor's note in Maya's conversation. */
async function noted(more: object) {
	const { noor, maya, conversation } = await together(relay);
	const note = { conversation, clientId: newId(), text: "Teo, look" };
	const sent = await noor.ask("note:add", { ...note, ...more });
	return { noor, maya, note, ...sent };
}

test("AN3 a note tells whom it names, also when they come later, with a link to it", async () => {
	const { conversation, seq } = await noted({ mentions: [teo()] });
	const desk = await addAgent(relay, "teo");
	expect(await desk.ask("mentions:read", {})).toEqual({
		unread: 1,
		mentions: [
			expect.objectContaining({
				...{ site: relay.shop.id, conversation, seq },
				...{ text: "Teo, look", whisper: false, isRead: false },
				by: { id: relay.people.noor.id, name: "Noor" },
			}),
		],
	});
	await desk.ask("mentions:mark", { conversation, seq });
	await desk.hears("mentions:changed");
	expect(await desk.ask("mentions:read", {})).toMatchObject({
		unread: 0,
		mentions: [{ isRead: true }],
	});
});

test("AN3 who is there hears of it at once, and its author of nothing", async () => {
	const desk = await sitsAway(relay, "teo");
	const { noor, conversation, seq } = await noted({
		mentions: [teo(), relay.people.noor.id],
	});
	await desk.hears("mentions:changed");
	expect((await noor.ask("mentions:read", {})).mentions).toEqual([]);
	const { entries } = await desk.ask("entries:read", {
		conversation,
		after: seq - 1,
	});
	expect(entries[0]?.body).toMatchObject({
		mentions: [
			{ id: teo(), name: "Teo" },
			{ id: relay.people.noor.id, name: "Noor" },
		],
	});
});

test("AN3 a note names people of its site, each once and at most ten; the shopper hears nothing of it", async () => {
	const { noor, maya, note, conversation } = await noted({ mentions: [teo()] });
	const says = (mentions: string[]) =>
		noor.refused("note:add", { ...note, clientId: newId(), mentions });
	expect(await says([relay.people.ines.id])).toEqual({ code: "not_found" });
	const malformed = { code: "malformed", field: "mentions" };
	expect(await says([teo(), teo()])).toEqual(malformed);
	expect(
		await says(Array.from({ length: MENTIONS + 1 }, () => newId())),
	).toEqual(malformed);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(JSON.stringify(entries)).not.toContain("Teo");
});

test("AN3 a mention goes with its note: withdrawn, or erased with its shopper", async () => {
	const { noor, maya, note, conversation, seq } = await noted({
		mentions: [teo()],
	});
	await noor.ask("note:add", {
		...note,
		clientId: newId(),
		mentions: [teo()],
	});
	const desk = await sitsAway(relay, "teo");
	await noor.ask("message:withdraw", { conversation, seq });
	expect((await desk.ask("mentions:read", {})).mentions).toHaveLength(1);
	await maya.ask("visitor:forget", {});
	expect(await desk.ask("mentions:read", {})).toEqual({
		mentions: [],
		unread: 0,
	});
});

test("AN4 a whisper tells who holds the conversation, and is for supervisors and owners to say", async () => {
	const { noor, conversation } = await together(relay);
	const draft = {
		...{ conversation, text: "Offer her the second one." },
		...{ clientId: newId(), whisper: true as const },
	};
	const desk = await addAgent(relay, "teo");
	const { id } = relay.people.teo;
	const [teo] = await relay.store.memberships(id);
	if (!teo) throw new Error("nobody of the staff");
	await relay.store.keepMembership({ ...teo, role: "agent" });
	expect(await desk.refused("note:add", draft)).toEqual({ code: "forbidden" });
	await relay.store.keepMembership({ ...teo, role: "supervisor" });
	const { seq } = await desk.ask("note:add", draft);
	await noor.hears("mentions:changed");
	expect(await noor.ask("mentions:read", {})).toMatchObject({
		unread: 1,
		mentions: [{ seq, whisper: true, text: draft.text }],
	});
});

test("AN3 who works on a site no more reads all of what the others say, however much that site says", async () => {
	const { conversation, seq, noor } = await noted({ mentions: [teo()] });
	const [own] = await relay.store.memberships(teo());
	if (!own) throw new Error("nobody of the staff");
	const { id: site } = relay.books;
	await relay.store.keepMembership({ ...own, site_id: site });
	const desk = await sitsAway(relay, "teo");
	expect(await desk.ask("mentions:read", {})).toMatchObject({
		unread: 1,
		mentions: [{ conversation, seq }],
	});
	expect(await relay.store.mentionsOf(teo(), [site], 1)).toEqual([]);
	expect(await relay.store.mentionsOf(teo(), [], 1)).toEqual([]);
	noor.close();
});
