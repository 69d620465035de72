import { afterEach, beforeEach, expect, test } from "vitest";
import { startPushEndpoint } from "../notifications/push-endpoint.support.ts";
import { join } from "../sites/first-run.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
let rita: Hired;
beforeEach(async () => {
	relay = await startRelay();
	rita = await hires(relay, "Rita", "read_only");
	await relay.store.setAvailability(rita.id, {
		availability: "here",
		until: null,
		set_because: null,
	});
	await relay.app.parts.routing.personChanged(rita.id);
});
afterEach(() => relay.stop());

test("PE19 who only reads is nobody who is there: nothing is given to them, and shoppers are not told of them", async () => {
	const maya = await arrives(relay);
	const told = await relay.app.parts.routing.availability(relay.shop.id);
	expect(told.kind).toBe("unattended");
	const { conversation } = await maya.sends("In stock?");
	await relay.passes(60_000);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		agent_id: null,
	});
	const picture = await rita.desk.ask("team:read", { site: relay.shop.id });
	expect(picture.agents.map(({ name }) => name)).toEqual(["Noor", "Teo"]);
	expect((await relay.store.workloadOf(rita.id)).slots).toBe(0);
});

test("PE19 who only reads reads the inbox, conversations and notes, and hears what is new", async () => {
	const { maya, noor, conversation } = await together(relay);
	await noor.ask("note:add", {
		conversation,
		clientId: "n".repeat(22),
		text: "Asked before.",
	});
	const { conversations } = await rita.desk.ask("inbox:read", {});
	expect(conversations).toMatchObject([{ id: conversation }]);
	const joined = await rita.desk.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(joined.entries.map(({ kind }) => kind)).toContain("note");
	await maya.sends("And in red?", conversation);
	await rita.desk.hears(
		"entry:added",
		({ entry }) =>
			entry.kind === "message" &&
			(entry.body as { text: string }).text === "And in red?",
	);
	// Read by them is not read by the shop.
	expect(
		await rita.desk.refused("read:mark", { conversation, seq: 1 }),
	).toEqual({ code: "forbidden" });
});

test("PE19 nothing is handed over to who only reads, and their switch sets nothing", async () => {
	const { noor, conversation } = await together(relay);
	expect(
		await noor.refused("conversation:transfer", {
			conversation,
			to: { kind: "agent", id: rita.id },
			note: "",
		}),
	).toEqual({ code: "not_found" });
	for (const availability of ["here", "away"])
		expect(
			await rita.desk.refused("availability:set", { availability }),
		).toEqual({ code: "forbidden" });
});

test("PE19 who only reads on one site and answers on another is there on that one alone", async () => {
	const person = await relay.store.person(rita.id);
	if (!person) throw new Error("gone");
	await join(relay.store, relay.books, person, "agent");
	relay.app.parts.routing.refresh([relay.books.id]);
	await rita.desk.ask("availability:set", { availability: "here" });
	const at = (site: string) => relay.app.parts.routing.availability(site);
	expect((await at(relay.shop.id)).kind).toBe("unattended");
	expect((await at(relay.books.id)).kind).toBe("here");
});

test("PE19 who only reads is not called", async () => {
	await relay.stop();
	const service = await startPushEndpoint();
	relay = await startRelay();
	rita = await hires(relay, "Rita", "agent");
	await rita.desk.ask("push:add", service.device("Phone"));
	const ada = await hires(relay, "Ada", "owner");
	const role = { site: relay.shop.id, person: rita.id, role: "read_only" };
	await ada.desk.say("member:set-role", role);
	// Noor, Teo and Ada.
	const called = await relay.store.staff(relay.shop.id);
	expect(called.map(({ person_id }) => person_id)).not.toContain(rita.id);
	expect(called).toHaveLength(3);
	const again = await relay.app.parts.canCall(relay.shop.id);
	expect(again).toBe(false);
	await service.stop();
});

test("PE19 whose role becomes reading only gives back what they hold", async () => {
	const { conversation } = await together(relay);
	const ada = await hires(relay, "Ada", "owner");
	const { id } = relay.people.noor;
	const role = { site: relay.shop.id, person: id, role: "read_only" };
	expect(await ada.desk.say("member:set-role", role)).toMatchObject({
		ok: true,
	});
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		agent_id: null,
	});
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ agent: { name: "Noor" }, why: "agent_left" },
	]);
});
