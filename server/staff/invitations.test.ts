import { afterEach, beforeEach, expect, test } from "vitest";
import {
	FRESH_MS,
	INVITATION_MS,
	INVITATIONS_MOST,
} from "../../protocol/account-limits.ts";
import { newId } from "../../protocol/ids.ts";
import { startLetterBox } from "../notifications/letter-box.support.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { team } from "../testing/shop.ts";
import { type Hired, hires, invites, opensLink } from "../testing/staff.ts";
import { INVITATION_REMEMBERED_MS } from "./staff.ts";

/** The relay looks for what has ended once in so long. */
const PRUNE_EVERY_MS = 3_600_000;

let relay: Relay;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const read = () => ada.desk.ask("staff:read", { site: relay.shop.id });
const named = (invitation: string) => ({ site: relay.shop.id, invitation });
const NEW = {
	email: null,
	name: "",
	role: "agent" as const,
	teams: [] as string[],
	languages: [] as string[],
	slots: 3,
};

test("PE1 an owner invites by a link, with role, teams, languages and slots", async () => {
	const returns = await team(relay, "Returns", false);
	const made = await invites(relay, ada.desk, {
		email: "Rasa@Example.com",
		name: "Rasa",
		role: "supervisor",
		teams: [returns],
		languages: ["lt"],
		slots: 5,
	});
	expect(made.url).toMatch(
		/^http:\/\/relay\.test\/console\/invitation#[\w-]{43}$/,
	);
	expect(made.mailed).toBe(false);
	expect(made.staff).toEqual(await read());
	expect(made.staff.invitations).toEqual([
		{
			id: made.id,
			email: "rasa@example.com",
			name: "Rasa",
			role: "supervisor",
			teams: [returns],
			languages: ["lt"],
			slots: 5,
			by: "Ada",
			madeAt: relay.clock.now(),
			expiresAt: relay.clock.now() + INVITATION_MS,
		},
	]);
	// Told once: nothing that is listed opens it.
	expect(JSON.stringify(await read())).not.toContain(made.token);
	expect(await opensLink(relay, made.token)).toEqual({
		purpose: "invitation",
		site: "Lamp & Loom",
		role: "supervisor",
		by: "Ada",
		email: "rasa@example.com",
		called: "Rasa",
	});
});

test("PE1 a team of another site, and an address of who works here, are refused and nothing is kept", async () => {
	const wanted = { site: relay.shop.id, ...NEW };
	expect(
		await ada.desk.refused("invitation:make", { ...wanted, teams: [newId()] }),
	).toEqual({ code: "malformed", field: "teams" });
	expect(
		await ada.desk.refused("invitation:make", { ...wanted, email: ada.email }),
	).toEqual({ code: "conflict" });
	// Who works elsewhere may be invited.
	await invites(relay, ada.desk, { email: "ines@example.com" });
	expect((await read()).invitations).toHaveLength(1);
});

test("PE1 a site has at most so many that wait", async () => {
	const row = aRow();
	for (let n = 0; n < INVITATIONS_MOST; n++)
		await relay.store.makeInvitation({
			...row,
			id: newId(),
			token_hash: newId(),
		});
	const wanted = { site: relay.shop.id, ...NEW };
	expect(await ada.desk.refused("invitation:make", wanted)).toEqual({
		code: "rejected",
	});
	const [any] = (await read()).invitations;
	await ada.desk.ask("invitation:withdraw", named(any?.id ?? ""));
	await ada.desk.ask("invitation:make", wanted);
});

test("PE2 a renewed invitation has another link, and the old one opens nothing", async () => {
	const { token, id } = await invites(relay, ada.desk, { name: "Rasa" });
	await relay.passes(INVITATION_MS);
	expect(await opensLink(relay, token)).toBeNull();
	// Past its time it is listed, so that it can be renewed.
	expect((await read()).invitations).toMatchObject([{ id }]);
	// A week has passed since Ada signed in.
	expect(await ada.desk.refused("invitation:renew", named(id))).toEqual({
		code: "reauthenticate",
	});
	const bea = await hires(relay, "Bea", "owner");
	const again = await bea.desk.ask("invitation:renew", named(id));
	const renewed = again.url.split("#")[1] ?? "";
	expect(await opensLink(relay, renewed)).toMatchObject({
		called: "Rasa",
		by: "Bea",
	});
	expect(await opensLink(relay, token)).toBeNull();
	expect(again.staff.invitations).toMatchObject([
		{ id, expiresAt: relay.clock.now() + INVITATION_MS },
	]);
});

test("PE2 a withdrawn invitation opens nothing, is listed no more, and names nobody", async () => {
	const { token, id } = await invites(relay, ada.desk, { name: "Rasa" });
	const staff = await ada.desk.ask("invitation:withdraw", named(id));
	expect(staff.invitations).toEqual([]);
	expect(await opensLink(relay, token)).toBeNull();
	for (const command of ["invitation:withdraw", "invitation:renew"])
		expect(await ada.desk.refused(command, named(id))).toEqual({
			code: "not_found",
		});
});

test("PE2 an ended invitation is dropped after a month in which nobody renewed it", async () => {
	const row = aRow();
	const expires_at = relay.clock.now() - INVITATION_REMEMBERED_MS;
	await relay.store.makeInvitation({ ...row, id: newId(), expires_at });
	const later = { id: newId(), token_hash: newId() };
	await relay.store.makeInvitation({
		...row,
		...later,
		expires_at: expires_at + 2 * PRUNE_EVERY_MS,
	});
	await relay.passes(PRUNE_EVERY_MS);
	const ids = async () => (await read()).invitations.map(({ id }) => id);
	await expect.poll(ids).toEqual([later.id]);
});

test("PE3 where mail is set up the link is mailed to the address, with a fixed subject", async () => {
	const box = await startLetterBox();
	await relay.stop();
	const mail = { url: box.url, from: "chat@shop.example" };
	relay = await startRelay({ config: { mail } });
	ada = await hires(relay, "Ada\r\nBcc: x@y.example", "owner");
	const made = await invites(relay, ada.desk, { email: "rasa@example.com" });
	expect(made.mailed).toBe(true);
	const [letter] = await box.has(1);
	expect(letter?.to).toEqual(["rasa@example.com"]);
	expect(letter?.headers.join("\n")).toContain(
		"Subject: You are invited to join the staff of a shop",
	);
	expect(letter?.headers.join("\n")).not.toContain("y.example");
	expect(letter?.text).toContain(made.url);
	// Without an address there is nobody to mail it to.
	expect((await invites(relay, ada.desk)).mailed).toBe(false);
	expect(box.got).toHaveLength(1);
	await box.stop();
});

test("PE4 what gives rights wants a sign-in of the last twelve hours", async () => {
	const { id } = await invites(relay, ada.desk);
	relay.clock.pass(FRESH_MS + 1);
	const person = relay.people.noor.id;
	const site = relay.shop.id;
	const wanted: [string, object][] = [
		["invitation:make", { site, ...NEW }],
		["invitation:renew", named(id)],
		["member:set-role", { site, person, role: "owner" }],
		["member:remove", { site, person, open: { kind: "queue" } }],
		["sign-in-link:make", { site, person }],
		["second-factor:reset", { site, person }],
		[
			"security:change",
			{ site, sessionDays: 1, secondFactor: true, auditDays: 30 },
		],
	];
	for (const [command, data] of wanted)
		expect([command, await ada.desk.refused(command, data)]).toEqual([
			command,
			{ code: "reauthenticate" },
		]);
	// Reading and taking back do not.
	await read();
	await ada.desk.ask("invitation:withdraw", named(id));
});

function aRow() {
	const now = relay.clock.now();
	return {
		site_id: relay.shop.id,
		id: newId(),
		token_hash: newId(),
		email: null,
		name: "",
		role: "agent" as const,
		teams: "[]",
		languages: "[]",
		slots: 3,
		made_by: ada.id,
		made_at: now,
		expires_at: now + INVITATION_MS,
		used_at: null,
		used_by: null,
		withdrawn_at: null,
	};
}
