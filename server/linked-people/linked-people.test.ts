import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { LINKED_MOST } from "../../protocol/linked-person.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Somebody else who wrote, with their conversation and the id that only the relay knows. */
async function another(site = relay.shop.id) {
	const wire = await arrives(relay, { site });
	const { conversation } = await wire.sends("It is me again");
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	return { wire, conversation, ref: row.ref, visitor: row.visitor_id };
}

test("KN6 the staff finds another person by a reference, links both by hand, and reads each from the other", async () => {
	const { noor, conversation } = await together(relay);
	const other = await another();
	const { people } = await noor.ask("linked-people:find", {
		conversation,
		text: other.ref.toLowerCase(),
	});
	expect(people).toMatchObject([
		{ visitor: other.visitor, conversations: [{ id: other.conversation }] },
	]);
	const link = { conversation, visitor: other.visitor };
	await noor.ask("linked-people:link", link);
	await noor.ask("linked-people:link", link);
	const read = async (of: string) =>
		(await noor.ask("linked-people:read", { conversation: of })).people;
	expect(await read(conversation)).toMatchObject([
		{
			visitor: other.visitor,
			by: { id: relay.people.noor.id, name: "Noor" },
			conversations: [{ id: other.conversation, ref: other.ref }],
		},
	]);
	expect(await read(other.conversation)).toMatchObject([
		{ conversations: [{ id: conversation }] },
	]);
	const told = await noor.hears("linked-people:changed");
	expect(told.visitors).toContain(other.visitor);
	await noor.ask("linked-people:unlink", link);
	expect(await read(conversation)).toEqual([]);
	expect(await read(other.conversation)).toEqual([]);
});

test("KN7 a link opens nothing to a browser, and changes neither history, relation nor name", async () => {
	const { noor, maya, conversation } = await together(relay);
	const other = await another();
	const before = await relay.store.conversation(conversation);
	await noor.ask("linked-people:link", {
		...{ conversation, visitor: other.visitor },
	});
	expect(
		await maya.refused("conversation:join", {
			...{ conversation: other.conversation, after: 0 },
		}),
	).toEqual({ code: "not_found" });
	expect(
		await other.wire.refused("conversation:join", { conversation, after: 0 }),
	).toEqual({ code: "not_found" });
	expect(await relay.store.conversation(conversation)).toEqual(before);
});

test("KN8 nobody is linked with themselves, with somebody of another site, or with more than twenty", async () => {
	const { noor, conversation } = await together(relay);
	const row = await relay.store.conversation(conversation);
	const refused = (visitor: string) =>
		noor.refused("linked-people:link", { conversation, visitor });
	expect(await refused(row?.visitor_id ?? "")).toEqual({ code: "rejected" });
	const elsewhere = await another(relay.books.id);
	for (const visitor of [elsewhere.visitor, newId()])
		expect(await refused(visitor)).toEqual({ code: "not_found" });
	for (let at = 0; at < LINKED_MOST; at++) {
		const token_hash = newId();
		const { id } = await relay.store.makeVisitor({
			...{ site_id: relay.shop.id, id: newId(), token_hash, subject: null },
			...{ name: null, email: null, orders: "[]", proven_at: null },
			...{ looking: null, reply_to: null, created_at: 1, forgotten_at: null },
		});
		await noor.ask("linked-people:link", { conversation, visitor: id });
	}
	const { visitor } = await another();
	expect(await refused(visitor)).toEqual({ code: "rejected" });
});

test("KN9 a link goes with either person", async () => {
	const { noor, conversation } = await together(relay);
	const other = await another();
	const link = { conversation, visitor: other.visitor };
	await noor.ask("linked-people:link", link);
	await other.wire.ask("visitor:forget", {});
	const { people } = await noor.ask("linked-people:read", { conversation });
	expect(people).toEqual([]);
	expect(await noor.refused("linked-people:link", link)).toEqual({
		code: "not_found",
	});
});
