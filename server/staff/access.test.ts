import { afterEach, beforeEach, expect, test } from "vitest";
import { SIGN_IN_LINK_MS } from "../../protocol/account-limits.ts";
import { newId } from "../../protocol/ids.ts";
import { hashOf } from "../people/secret.ts";
import { newLink } from "../sessions/sessions.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import {
	type Hired,
	hires,
	opensLink,
	sitsAt,
	writtenDown,
} from "../testing/staff.ts";
import { addAgent } from "../testing/wire.ts";

let relay: Relay;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const toNoor = () => ({ site: relay.shop.id, person: relay.people.noor.id });
const tokenOf = ({ url }: { url: string }) => url.split("#")[1] ?? "";
const signsInBy = (token: string) =>
	asks(relay, "/console/session", { method: "POST", body: { token } });

test("PE16 an owner makes a sign-in link for a colleague, which works once, for an hour", async () => {
	const made = await ada.desk.ask("sign-in-link:make", toNoor());
	expect(made).toEqual({
		url: expect.stringMatching(
			/^http:\/\/relay\.test\/console\/sign-in#[\w-]{43}$/,
		),
		expiresAt: relay.clock.now() + SIGN_IN_LINK_MS,
	});
	expect(await opensLink(relay, tokenOf(made))).toEqual({
		purpose: "sign_in",
		name: "Noor",
	});
	const answer = await signsInBy(tokenOf(made));
	expect(await answer.json()).toMatchObject({ step: "in" });
	expect((await signsInBy(tokenOf(made))).status).toBe(403);
});

test("PE16 of the links for one colleague the newest alone opens something", async () => {
	const older = await ada.desk.ask("sign-in-link:make", toNoor());
	const printed = await newLink(relay.store, "sign_in", relay.people.noor.id);
	const newer = await ada.desk.ask("sign-in-link:make", toNoor());
	expect(await opensLink(relay, tokenOf(older))).toBeNull();
	expect(await opensLink(relay, tokenOf(newer))).not.toBeNull();
	expect(await opensLink(relay, printed)).not.toBeNull();
});

test("PE16 who works for a site that is not the owner's is let in by nobody there", async () => {
	const { ines, noor } = relay.people;
	const [books] = await relay.store.memberships(ines.id);
	if (!books) throw new Error("gone");
	await relay.store.keepMembership({ ...books, person_id: noor.id });
	for (const command of ["sign-in-link:make", "second-factor:reset"]) {
		expect(await ada.desk.refused(command, toNoor())).toEqual({
			code: "forbidden",
		});
		for (const person of [ines.id, newId()])
			expect(
				await ada.desk.refused(command, { site: relay.shop.id, person }),
			).toEqual({ code: "not_found" });
	}
	const { people } = await ada.desk.ask("staff:read", { site: relay.shop.id });
	expect(people.map(({ name, mayBeLinked }) => [name, mayBeLinked])).toEqual([
		["Ada", true],
		["Noor", false],
		["Teo", true],
	]);
});

test("PE17 a second factor that is reset ends what was begun with it, and the sessions", async () => {
	const { id } = relay.people.noor;
	const noor = await addAgent(relay, "noor");
	const totp = { person_id: id, secret: "JBSWY3DPEHPK3PXP", set_at: 1 };
	await relay.store.setTotp({ ...totp, last_step: 0 }, [newId()], []);
	const address = await newLink(relay.store, "address", id, {
		email: "thief@example.com",
	});
	const before = await ada.desk.ask("staff:read", { site: relay.shop.id });
	expect(before.people[1]).toMatchObject({ name: "Noor", secondFactor: true });
	const { people } = await ada.desk.ask("second-factor:reset", toNoor());
	expect(people[1]).toMatchObject({
		name: "Noor",
		secondFactor: false,
		usedAt: null,
	});
	expect(await relay.store.recoveryCodesLeft(id)).toBe(0);
	expect(await relay.store.link(hashOf(address))).toBeUndefined();
	await noor.ended;
	await expect(sitsAt(relay, relay.people.noor)).rejects.toThrow("signed_out");
});

test("PE18 owners say how long a session lasts, whether a second factor is needed, and how long the log is kept", async () => {
	const site = relay.shop.id;
	const teo = await addAgent(relay, "teo");
	const security = { sessionDays: 7, secondFactor: true, auditDays: 90 };
	const settings = await ada.desk.ask("security:change", { site, ...security });
	expect(settings.security).toEqual(security);
	expect((await teo.ask("site:read", { site })).security).toEqual(security);
	expect(await relay.store.site(site)).toMatchObject({
		session_days: 7,
		second_factor: 1,
		audit_days: 90,
	});
	for (const [field, value] of [
		["sessionDays", 0],
		["sessionDays", 91],
		["auditDays", 29],
		["auditDays", 3_651],
	] as const)
		expect(
			await ada.desk.refused("security:change", {
				site,
				...security,
				[field]: value,
			}),
		).toEqual({ code: "malformed", field });
});

test("PE18 what is set as it was is written down nowhere", async () => {
	const site = relay.shop.id;
	const security = { sessionDays: 30, secondFactor: false, auditDays: 365 };
	await ada.desk.ask("security:change", { site, ...security });
	expect(await writtenDown(relay)).toEqual([]);
	await ada.desk.ask("security:change", { site, ...security, sessionDays: 7 });
	expect(await writtenDown(relay)).toMatchObject([
		{
			action: "setting_changed",
			by: ada.id,
			target: null,
			details: {
				setting: "security:change",
				before: security,
				after: { ...security, sessionDays: 7 },
			},
		},
	]);
});

test("PE16 what is done to an account is written down on all its sites, without the link", async () => {
	const { noor } = relay.people;
	for (const person of [ada.id, noor.id]) {
		const [membership] = await relay.store.memberships(person);
		if (!membership) throw new Error("gone");
		await relay.store.keepMembership({
			...membership,
			site_id: relay.books.id,
		});
	}
	await ada.desk.ask("sign-in-link:make", toNoor());
	await ada.desk.ask("second-factor:reset", toNoor());
	for (const site of [relay.shop, relay.books])
		expect(await writtenDown(relay, site.id)).toEqual(
			["sign_in_link_made", "second_factor_reset"].map((action) => ({
				action,
				by: ada.id,
				target: noor.id,
				details: {},
			})),
		);
});
