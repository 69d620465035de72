import { afterEach, beforeEach, expect, test } from "vitest";
import { INVITATION_MS } from "../../../protocol/account-limits.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { asks } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { team } from "../../testing/shop.ts";
import {
	type Hired,
	hires,
	invites,
	opensLink,
	sitsAt,
} from "../../testing/staff.ts";
import { addAgent, connectWire } from "../../testing/wire.ts";

let relay: Relay;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const RASA = {
	name: "Rasa",
	email: "rasa@example.com",
	password: "three lamps and a loom",
};
const joins = (body: object, headers: Record<string, string> = {}) =>
	asks(relay, "/console/invitation", { method: "POST", body, headers });
const said = async (answer: Response) => [answer.status, await answer.json()];
const forbidden = [403, { refusal: { code: "forbidden" } }];
const conflict = [409, { refusal: { code: "conflict" } }];
const cookieOf = (answer: Response) =>
	(answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
const asNoor = () => {
	const { cookie, csrf } = relay.people.noor;
	return { Cookie: cookie, "X-Shopbell-CSRF": csrf };
};
const asInes = () => {
	const { cookie, csrf } = relay.people.ines;
	return { Cookie: cookie, "X-Shopbell-CSRF": csrf };
};
const staff = () => ada.desk.ask("staff:read", { site: relay.shop.id });
const peopleNow = async () => (await relay.store.people()).length;

test("PE13 somebody new joins with a name, an address and a password, and is signed in", async () => {
	const returns = await team(relay, "Returns", false);
	const { token } = await invites(relay, ada.desk, {
		role: "supervisor",
		teams: [returns],
		languages: ["lt"],
		slots: 5,
	});
	const answer = await joins({ token, ...RASA, email: "Rasa@Example.com" });
	expect(answer.status).toBe(200);
	expect(answer.headers.get("Cache-Control")).toBe("no-store");
	const { step, csrf } = (await answer.json()) as {
		step: string;
		csrf: string;
	};
	expect(step).toBe("in");
	const rasa = await sitsAt(relay, { cookie: cookieOf(answer), csrf });
	const settings = await rasa.ask("site:read", { site: relay.shop.id });
	expect(settings.members).toContainEqual({
		id: expect.any(String),
		name: "Rasa",
		role: "supervisor",
		slots: 5,
		languages: ["lt"],
		teams: [returns],
	});
	const byPassword = await asks(relay, "/console/sign-in/password", {
		method: "POST",
		body: { email: RASA.email, password: RASA.password },
	});
	expect(await byPassword.json()).toMatchObject({ step: "in" });
	const { invitations, people } = await staff();
	expect(invitations).toEqual([]);
	expect(people.map(({ email }) => email)).toContain(RASA.email);
});

test("PE14 an invitation works once, also for twenty at the same moment", async () => {
	const { token } = await invites(relay, ada.desk);
	const before = await peopleNow();
	const answers = await Promise.all(
		Array.from({ length: 20 }, (_, at) =>
			joins({ token, ...RASA, email: `rasa${at}@example.com` }),
		),
	);
	const codes = answers.map(({ status }) => status).sort();
	expect(codes).toEqual([200, ...Array(19).fill(403)]);
	expect(await peopleNow()).toBe(before + 1);
	expect(await said(await joins({ token, ...RASA }))).toEqual(forbidden);
	expect(await opensLink(relay, token)).toBeNull();
});

test("PE14 a link that is withdrawn, renewed, expired or unknown opens nothing, and each is refused alike", async () => {
	const withdrawn = await invites(relay, ada.desk);
	const renewed = await invites(relay, ada.desk);
	const expired = await invites(relay, ada.desk);
	const site = relay.shop.id;
	await ada.desk.ask("invitation:withdraw", { site, invitation: withdrawn.id });
	await ada.desk.ask("invitation:renew", { site, invitation: renewed.id });
	const unknown = "x".repeat(43);
	const before = await peopleNow();
	for (const token of [withdrawn.token, renewed.token, unknown])
		expect(await said(await joins({ token, ...RASA }))).toEqual(forbidden);
	relay.clock.pass(INVITATION_MS);
	const { token } = expired;
	expect(await said(await joins({ token, ...RASA }))).toEqual(forbidden);
	expect(await peopleNow()).toBe(before);
	expect(relay.logged.join()).toContain("invitation_refused");
});

test("PE14 an address that somebody has, and a weak password, are refused, and the link is not spent", async () => {
	const { token } = await invites(relay, ada.desk);
	const before = await peopleNow();
	const { email } = ada;
	expect(await said(await joins({ token, ...RASA, email }))).toEqual(conflict);
	expect(
		await said(await joins({ token, ...RASA, password: "short" })),
	).toEqual([400, { refusal: { code: "weak_password", why: "short" } }]);
	expect(await peopleNow()).toBe(before);
	expect((await joins({ token, ...RASA })).status).toBe(200);
});

test("PE14 of two with one address who join at the same moment by two links, one is refused with its link unspent", async () => {
	const one = await invites(relay, ada.desk);
	const other = await invites(relay, ada.desk);
	const answers = await Promise.all(
		[one, other].map(({ token }) => joins({ token, ...RASA })),
	);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
	expect((await staff()).invitations).toHaveLength(1);
});

test("PE14 with a weak password the link tells of no address whether somebody has it", async () => {
	const { token } = await invites(relay, ada.desk);
	const asksWith = async (email: string) =>
		said(await joins({ token, ...RASA, email, password: "short" }));
	const known = await asksWith(ada.email);
	expect(known).toEqual(await asksWith("nobody@example.com"));
	expect(known).toMatchObject([
		expect.any(Number),
		{ refusal: { code: "weak_password" } },
	]);
});

test("PE15 who is signed in joins as who they are, and their windows come back with one more site", async () => {
	const ines = await addAgent(relay, "ines");
	const { token } = await invites(relay, ada.desk, { role: "supervisor" });
	const before = await peopleNow();
	const answer = await joins({ token, join: true }, asInes());
	expect(await said(answer)).toEqual([
		200,
		{ step: "in", csrf: relay.people.ines.csrf },
	]);
	expect(answer.headers.get("Set-Cookie")).toBeNull();
	await ines.ended;
	expect(ines.facts("signed:out")).toEqual([]);
	const again = connectWire<never, never>(relay, "/console", {
		auth: { csrf: relay.people.ines.csrf },
		headers: { Cookie: relay.people.ines.cookie },
	});
	const { data } = (await again.say("hello", { protocol: PROTOCOL })) as {
		data: { sites: { name: string; role: string }[] };
	};
	// Both sites were made in the same moment, and stand in any order.
	expect(data.sites.map(({ name, role }) => [name, role]).sort()).toEqual([
		["Lamp & Loom", "supervisor"],
		["Second Street Books", "agent"],
	]);
	expect(await peopleNow()).toBe(before);
});

test("PE15 joining as who is signed in wants their CSRF value and the console's own page", async () => {
	const { token } = await invites(relay, ada.desk);
	const { Cookie } = asInes();
	const body = { token, join: true };
	expect((await joins(body, { Cookie })).status).toBe(401);
	expect((await joins(body)).status).toBe(401);
	const foreign = await asks(relay, "/console/invitation", {
		method: "POST",
		body,
		headers: asInes(),
		origin: "http://evil.test",
	});
	expect(foreign.status).toBe(403);
	expect((await joins(body, asInes())).status).toBe(200);
});

test("PE15 who works here already does not spend a colleague's invitation", async () => {
	const { token } = await invites(relay, ada.desk, { role: "owner" });
	const answer = await joins({ token, join: true }, asNoor());
	expect(await said(answer)).toEqual(conflict);
	const [membership] = await relay.store.memberships(relay.people.noor.id);
	expect(membership?.role).toBe("agent");
	expect(await opensLink(relay, token)).not.toBeNull();
});

test("PE15 somebody new joins in a browser where a colleague is signed in: the colleague no longer is", async () => {
	const noor = await addAgent(relay, "noor");
	const { token } = await invites(relay, ada.desk);
	const answer = await joins({ token, ...RASA }, asNoor());
	expect(answer.status).toBe(200);
	await noor.ended;
	const { name } = (await relay.store.personByEmail(RASA.email)) ?? {};
	expect(name).toBe("Rasa");
});

test("PE14 a body that is no shape of it is refused", async () => {
	const { token } = await invites(relay, ada.desk);
	for (const body of [
		{},
		{ token },
		{ token, join: false },
		{ token, join: true, role: "owner" },
		{ token, ...RASA, role: "owner" },
		{ token, ...RASA, name: " " },
		{ token, ...RASA, email: "rasa" },
	])
		expect((await joins(body)).status).toBe(400);
	expect(await opensLink(relay, token)).not.toBeNull();
});
