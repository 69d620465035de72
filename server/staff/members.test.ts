import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { startPushEndpoint } from "../notifications/push-endpoint.support.ts";
import { newLink } from "../sessions/sessions.ts";
import { join } from "../sites/first-run.ts";
import { createGate } from "../testing/gate.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, team, works } from "../testing/shop.ts";
import {
	type Hired,
	hires,
	invites,
	opensLink,
	sitsAt,
	writtenDown,
} from "../testing/staff.ts";
import { addAgent, arrives, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const site = () => relay.shop.id;
const QUEUE = { kind: "queue" } as const;
const removes = (by: Hired, person: string, open: object = QUEUE) =>
	by.desk.say("member:remove", { site: site(), person, open });
const sets = (by: Hired, person: string, role: string) =>
	by.desk.say("member:set-role", { site: site(), person, role });
const roleOf = async (person: string) => {
	const all = await relay.store.memberships(person);
	return all.find(({ site_id }) => site_id === site())?.role;
};
const owners = async () => {
	const members = await relay.store.members(site());
	return members.filter(({ role }) => role === "owner").length;
};
const refusal = (reply: { ok: boolean }) =>
	(reply as { refusal?: Refusal }).refusal?.code;

test("PE5 an owner sees who works there, in which role, and how they sign in", async () => {
	const { people, mail } = await ada.desk.ask("staff:read", { site: site() });
	expect(mail).toBe(false);
	expect(people.map(({ name, role }) => [name, role])).toEqual([
		["Ada", "owner"],
		["Noor", "agent"],
		["Teo", "agent"],
	]);
	expect(people[1]).toEqual({
		id: relay.people.noor.id,
		name: "Noor",
		email: "noor@example.com",
		role: "agent",
		picture: null,
		usedAt: relay.clock.now(),
		secondFactor: false,
		mayBeLinked: true,
	});
});

test("PE6 with a smaller role the session ends, with a greater one the console comes back and has it", async () => {
	const bea = await hires(relay, "Bea", "agent");
	expect(await sets(ada, bea.id, "supervisor")).toMatchObject({ ok: true });
	await bea.desk.ended;
	expect(bea.desk.facts("signed:out")).toEqual([]);
	const again = await sitsAt(relay, bea);
	await again.ask("waits:read", { site: site() });
	expect(await sets(ada, bea.id, "agent")).toMatchObject({ ok: true });
	await again.ended;
	expect(again.facts("signed:out")).toHaveLength(1);
	await expect(sitsAt(relay, bea)).rejects.toThrow("signed_out");
	expect(await sets(ada, newId(), "agent")).toMatchObject({
		refusal: { code: "not_found" },
	});
});

test("PE7 the last owner is neither removed nor demoted, also by themselves", async () => {
	for (const role of ["supervisor", "agent", "read_only"])
		expect(refusal(await sets(ada, ada.id, role))).toBe("last_owner");
	expect(refusal(await removes(ada, ada.id))).toBe("last_owner");
	expect(await roleOf(ada.id)).toBe("owner");
	// Nothing of it was begun: the session goes on.
	await ada.desk.ask("staff:read", { site: site() });
});

test("PE7 two owners who remove or demote each other at the same moment: one is left", async () => {
	const bea = await hires(relay, "Bea", "owner");
	await Promise.allSettled([removes(ada, bea.id), removes(bea, ada.id)]);
	expect(await owners()).toBe(1);
	const left = (await roleOf(bea.id)) ? bea : ada;
	await left.desk.ask("staff:read", { site: site() });
	const cleo = await hires(relay, "Cleo", "owner");
	await Promise.allSettled([
		sets(left, cleo.id, "agent"),
		sets(cleo, left.id, "agent"),
	]);
	expect(await owners()).toBe(1);
});

test("PE7 of four owners who take each other off at once, one is left, and each refusal says why", async () => {
	const { store, clock } = relay;
	const all = [ada];
	for (const name of ["Bea", "Cleo", "Dora"])
		all.push(await hires(relay, name, "owner"));
	const answers = await Promise.allSettled(
		all.map(({ id: person }, at) => {
			const by = all[(at + 1) % all.length]?.id ?? "";
			const named = { site: site(), person, by };
			return at % 2 === 0
				? store.removeMember(named, {}, clock.now())
				: store.setRole(named, "agent", clock.now());
		}),
	);
	expect(await owners()).toBe(1);
	const codes = answers.flatMap((answer) =>
		answer.status === "rejected" ? [answer.reason.refusal.code] : [],
	);
	expect(codes.length).toBeGreaterThan(0);
	for (const code of codes)
		expect(["last_owner", "not_found", "forbidden"]).toContain(code);
});
test("PE8 a role that is taken away in the middle of a command: nothing of it is done", async () => {
	await relay.stop();
	const gate = createGate();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async makeInvitation(row) {
				await gate.pass();
				return store.makeInvitation(row);
			},
		}),
	});
	ada = await hires(relay, "Ada", "owner");
	const bea = await hires(relay, "Bea", "owner");
	gate.shut();
	const making = bea.desk.refused("invitation:make", {
		site: site(),
		email: null,
		name: "",
		role: "owner",
		teams: [],
		languages: [],
		slots: 3,
	});
	await gate.held(1);
	const named = { site: site(), person: bea.id, by: ada.id };
	await relay.store.setRole(named, "agent", relay.clock.now());
	gate.open();
	expect(await making).toEqual({ code: "forbidden" });
	const { invitations } = await ada.desk.ask("staff:read", { site: site() });
	expect(invitations).toEqual([]);
});

test("PE8 who is removed while they take a conversation does not keep it", async () => {
	await relay.stop();
	const gate = createGate();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async commit(changes) {
				if (changes.some(({ name }) => name === "conversation:take"))
					await gate.pass();
				return store.commit(changes);
			},
		}),
	});
	ada = await hires(relay, "Ada", "owner");
	const noor = await sitsAway(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("In stock?");
	gate.shut();
	const taking = noor.say("conversation:take", { conversation, epoch: 0 });
	await gate.held(1);
	const removing = removes(ada, relay.people.noor.id);
	await noor.ended;
	gate.open();
	await Promise.allSettled([taking, removing]);
	const row = () => kept(relay, conversation);
	await expect.poll(row).toMatchObject({ state: "waiting", agent_id: null });
	expect(await bodies(relay, conversation, "assigned")).toHaveLength(1);
});

test("PE9 a removed agent's sockets end and hear nothing more; what they wrote has their name", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	const other = await addAgent(relay, "noor");
	expect(await removes(ada, relay.people.noor.id)).toMatchObject({ ok: true });
	await Promise.all([noor.ended, other.ended]);
	expect(noor.facts("signed:out")).toHaveLength(1);
	const heard = noor.facts("entry:added").length;
	await maya.sends("Are you there?", conversation);
	expect(noor.facts("entry:added")).toHaveLength(heard);
	await expect(sitsAt(relay, relay.people.noor)).rejects.toThrow("signed_out");
	const { entries } = await ada.desk.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries).toContainEqual(
		expect.objectContaining({
			author: expect.objectContaining({ name: "Noor" }),
			body: { text: "Yes, two." },
		}),
	);
});

test("PE10 their open conversations go to the queue", async () => {
	const { conversation } = await together(relay);
	await removes(ada, relay.people.noor.id);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		agent_id: null,
	});
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ agent: { name: "Noor" }, why: "agent_left" },
	]);
});

test("PE10 their open conversations go to a colleague, or to a team", async () => {
	const { conversation } = await together(relay);
	await addAgent(relay, "teo");
	const { id: teo } = relay.people.teo;
	const to = { kind: "transfer", to: { kind: "agent", id: teo } };
	await removes(ada, relay.people.noor.id, to);
	expect(await kept(relay, conversation)).toMatchObject({ agent_id: teo });
	const returns = await team(relay, "Returns", false);
	const to2 = { kind: "transfer", to: { kind: "team", id: returns } };
	await removes(ada, teo, to2);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		team_id: returns,
	});
});

test("PE10 who should get them and cannot is said before anything is done", async () => {
	const { noor, conversation } = await together(relay);
	const { id } = relay.people.noor;
	const { id: teo } = relay.people.teo;
	const tries: [object, object][] = [
		[
			{ kind: "agent", id: teo },
			{ code: "not_free", by: "Teo", why: "gone" },
		],
		[{ kind: "agent", id }, { code: "not_found" }],
		[{ kind: "agent", id: relay.people.ines.id }, { code: "not_found" }],
		[{ kind: "team", id: newId() }, { code: "not_found" }],
	];
	for (const [to, why] of tries)
		expect(await removes(ada, id, { kind: "transfer", to })).toEqual({
			ok: false,
			refusal: why,
		});
	await addAgent(relay, "teo");
	await works(relay, teo, { slots: 0 });
	const to = { kind: "agent", id: teo };
	expect(await removes(ada, id, { kind: "transfer", to })).toMatchObject({
		refusal: { code: "not_free", why: "full" },
	});
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
	await noor.ask("conversation:close", { conversation });
});

test("PE11 off the last site an account is gone but for the name, and the address is free for another", async () => {
	const { id } = relay.people.noor;
	const noor = await addAgent(relay, "noor");
	const service = await startPushEndpoint();
	await noor.ask("push:add", service.device("Phone"));
	const link = await newLink(relay.store, "sign_in", id);
	await removes(ada, id);
	expect(await relay.store.person(id)).toEqual({
		id,
		name: "Noor",
		email: `removed:${id}`,
		picture: null,
		short_name: null,
		language: null,
		created_at: expect.any(Number),
	});
	expect(await relay.store.pushDevices([id])).toEqual([]);
	expect(await opensLink(relay, link)).toBeNull();
	await invites(relay, ada.desk, { email: "noor@example.com" });
	await service.stop();
});

test("PE11 off one of two sites an account stays", async () => {
	const { id } = relay.people.noor;
	const noor = await relay.store.person(id);
	if (!noor) throw new Error("gone");
	await join(relay.store, relay.books, noor, "agent");
	await removes(ada, id);
	expect(await relay.store.person(id)).toEqual(noor);
	const memberships = await relay.store.memberships(id);
	expect(memberships.map(({ site_id }) => site_id)).toEqual([relay.books.id]);
});

test("PE12 who is no owner any more has made no links that open something", async () => {
	const bea = await hires(relay, "Bea", "owner");
	const invitation = await invites(relay, bea.desk, { role: "owner" });
	const person = relay.people.teo.id;
	const made = await bea.desk.ask("sign-in-link:make", {
		site: site(),
		person,
	});
	const link = made.url.split("#")[1] ?? "";
	expect(await opensLink(relay, link)).toMatchObject({ name: "Teo" });
	await sets(ada, bea.id, "supervisor");
	expect(await opensLink(relay, invitation.token)).toBeNull();
	expect(await opensLink(relay, link)).toBeNull();
	const { invitations } = await ada.desk.ask("staff:read", { site: site() });
	expect(invitations).toEqual([]);
});

test("PE4 who changed whom is written down by ids and codes, and what was refused is not", async () => {
	const { id } = relay.people.noor;
	relay.clock.pass(1);
	const { id: invitation } = await invites(relay, ada.desk, {
		email: "rasa@example.com",
		name: "Rasa",
	});
	const named = { site: site(), invitation };
	relay.clock.pass(1);
	await ada.desk.ask("invitation:renew", named);
	relay.clock.pass(1);
	await ada.desk.ask("invitation:withdraw", named);
	relay.clock.pass(1);
	await sets(ada, id, "supervisor");
	await sets(ada, id, "supervisor");
	await sets(ada, ada.id, "agent");
	relay.clock.pass(1);
	await removes(ada, id);
	await removes(ada, id);
	const by = ada.id;
	const agent = { role: "agent" };
	const all = await writtenDown(relay);
	expect(all).toEqual([
		{ action: "invitation_made", by, target: invitation, details: agent },
		{ action: "invitation_renewed", by, target: invitation, details: agent },
		{ action: "invitation_withdrawn", by, target: invitation, details: agent },
		{
			action: "role_changed",
			by,
			target: id,
			details: { from: "agent", to: "supervisor" },
		},
		{
			action: "member_removed",
			by,
			target: id,
			details: { role: "supervisor", erased: true, open: "queue" },
		},
	]);
	expect(JSON.stringify(all)).not.toMatch(/rasa|noor|@/i);
});
