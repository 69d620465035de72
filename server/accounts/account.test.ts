import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "../../protocol/account-limits.ts";
import { AGENT_WRITES } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { hashOf } from "../people/secret.ts";
import { beginSession } from "../sessions/sessions.ts";
import {
	account,
	type Browser,
	does,
	PASSWORD,
	posts,
	refusal,
	saysCode,
	signsInBy,
	withApp,
	withPassword,
} from "../testing/account.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { sitsAt } from "../testing/staff.ts";
import { type ConsoleWire, connectWire } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const NOOR = "noor@example.com";
const DAY_MS = 24 * 3_600_000;
const PHONE =
	"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

const enters = (browser: Browser) => sitsAt(relay, browser);
const isIn = async ({ cookie }: Browser) =>
	(await asks(relay, "/console/session", { headers: { Cookie: cookie } }))
		.status === 200;
/** Another browser of Noor's. */
async function another(headers = {}): Promise<Browser> {
	const { data, cookie } = await posts(
		relay,
		"/console/sign-in/password",
		{ email: NOOR, password: PASSWORD },
		undefined,
		headers,
	);
	return { cookie, csrf: String(data.csrf) };
}

test("AC10 after a new password this session goes on under another cookie, in all its windows, and all others end", async () => {
	const before = await withPassword(relay, relay.people.noor);
	const phone = await another();
	const here = await enters(before);
	const there = await enters(phone);
	const after = await withPassword(relay, before, "a chair at the window");
	expect(after.csrf).toBe(before.csrf);
	expect(after.cookie).not.toBe(before.cookie);
	await there.ended;
	expect(there.facts("signed:out")).toHaveLength(1);
	await here.ask("inbox:read", {});
	expect(here.facts("signed:out")).toEqual([]);
	expect([await isIn(before), await isIn(phone), await isIn(after)]).toEqual([
		false,
		false,
		true,
	]);
	expect(refusal(await signsInBy(relay, NOOR))).toBe("forbidden");
	// The socket of before belongs to the session of now.
	await does(relay, "/console/account/session-end", { id: "others" }, after);
	await here.ask("inbox:read", {});
	const leaves = await asks(relay, "/console/session", {
		method: "DELETE",
		headers: { Cookie: after.cookie, "X-Shopbell-CSRF": after.csrf },
	});
	expect(leaves.status).toBe(204);
	await here.ended;
});

test("AC10 with the old password no session begins while it changes", async () => {
	await relay.stop();
	let changed: (() => Promise<unknown>) | undefined;
	relay = await startRelay({
		store: (store) => ({
			...store,
			async keepSession(...session) {
				const change = changed;
				changed = undefined;
				await change?.();
				await store.keepSession(...session);
			},
		}),
	});
	const { noor } = relay.people;
	const browser = await withPassword(relay, noor);
	changed = () => withPassword(relay, browser, "a chair at the window");
	expect(refusal(await signsInBy(relay, NOOR))).toBe("forbidden");
	expect(await relay.store.sessionsOf(noor.id)).toHaveLength(1);
});

test("AC10 a new password ends the links and the begun sign-ins of before", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	const { shows } = await withApp(relay, browser);
	const { ticket } = (await signsInBy(relay, NOOR)).data;
	relay.clock.pass(30_000);
	await withPassword(relay, browser, "a chair at the window");
	expect(refusal(await saysCode(relay, ticket, shows()))).toBe("too_late");
});

test("AC14 what is marked fresh wants a sign-in of today, or the password once more", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	relay.clock.pass(FRESH_MS + 1);
	const begins = () => posts(relay, "/console/account/totp-begin", {}, browser);
	for (const [path, body] of [
		["password", { password: "a chair at the window" }],
		["email", { email: "n@example.com" }],
		["totp-begin", {}],
		["totp-end", {}],
		["recovery-codes", {}],
	] as const)
		expect(
			refusal(await posts(relay, `/console/account/${path}`, body, browser)),
		).toBe("reauthenticate");
	const confirms = (password: string) =>
		posts(relay, "/console/account/confirm", { password }, browser);
	expect(refusal(await confirms("something else"))).toBe("forbidden");
	expect(refusal(await begins())).toBe("reauthenticate");
	expect((await confirms(PASSWORD)).status).toBe(200);
	expect((await begins()).status).toBe(200);
});

test("AC14 a session that began before the app proves who it is before it ends that", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	const early = await another();
	const { shows } = await withApp(relay, browser);
	const ends = (who: Browser) =>
		posts(relay, "/console/account/totp-end", {}, who);
	expect(refusal(await ends(early))).toBe("reauthenticate");
	relay.clock.pass(30_000);
	const said = { password: PASSWORD, code: shows() };
	await does(relay, "/console/account/confirm", said, early);
	expect((await ends(early)).status).toBe(200);
	await withApp(relay, browser);
	expect((await ends(browser)).status).toBe(200);
});

test("AC14 an account changes as often as somebody may write, and is read on", async () => {
	const { noor } = relay.people;
	const { points } = AGENT_WRITES;
	const begins = () => posts(relay, "/console/account/totp-begin", {}, noor);
	for (let time = 0; time < points; time++)
		expect((await begins()).status).toBe(200);
	expect(refusal(await begins())).toBe("slow_down");
	expect((await posts(relay, "/console/account", {}, noor)).status).toBe(200);
});

test("AC14 with an app the password alone does not confirm", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	const { shows } = await withApp(relay, browser);
	relay.clock.pass(FRESH_MS + 1);
	const confirms = (code?: string) =>
		posts(
			relay,
			"/console/account/confirm",
			{ password: PASSWORD, ...(code !== undefined && { code }) },
			browser,
		);
	expect((await confirms()).data).toEqual({
		refusal: { code: "malformed", field: "code" },
	});
	expect(refusal(await confirms("000000"))).toBe("forbidden");
	expect((await confirms(shows())).status).toBe(200);
});

test("AC12 sessions are listed with browser and system, this one first, and end one by one with their sockets", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	relay.clock.pass(1);
	const phone = await another({ "User-Agent": PHONE });
	const there = await enters(phone);
	const { sessions } = await account(relay, browser);
	expect(sessions).toMatchObject([
		{ isThis: true, browser: null },
		{ isThis: false, browser: "Safari", system: "iOS" },
	]);
	expect(JSON.stringify(sessions)).not.toContain(
		hashOf(phone.cookie.split("=")[1] ?? ""),
	);
	const ends = (id: unknown, who = browser) =>
		posts(relay, "/console/account/session-end", { id }, who);
	// Nobody ends those of somebody else.
	expect(refusal(await ends(sessions[1]?.id, relay.people.teo))).toBe(
		"not_found",
	);
	const left = await ends(sessions[1]?.id);
	expect(left.data.sessions).toHaveLength(1);
	await there.ended;
	expect(there.facts("signed:out")).toHaveLength(1);
	expect(await isIn(phone)).toBe(false);
	const more = [await another(), await another()];
	await ends("others");
	expect(await Promise.all(more.map(isIn))).toEqual([false, false]);
	expect(await isIn(browser)).toBe(true);
});

test("AC13 a session ends after the fewest days of a site of its person without use", async () => {
	const { noor, teo } = relay.people;
	const days = async (id: string, session_days: number) => {
		const site = await relay.store.site(id);
		if (site) await relay.store.keepSite({ ...site, session_days });
	};
	await days(relay.books.id, 1);
	const [membership] = await relay.store.memberships(noor.id);
	if (!membership) throw new Error("gone");
	await relay.store.keepMembership({ ...membership, site_id: relay.books.id });
	relay.clock.pass(DAY_MS);
	// It is read without being used.
	expect((await relay.store.sessionsOf(noor.id))[0]?.session_days).toBe(1);
	relay.clock.pass(1);
	expect([await isIn(noor), await isIn(teo)]).toEqual([false, true]);
});

test("AC15 where a site wants a second factor, a console without one is greeted with nothing else", async () => {
	const { noor } = relay.people;
	await relay.store.keepSite({
		...((await relay.store.site(relay.shop.id)) ?? relay.shop),
		second_factor: 1,
	});
	const greeted = () => {
		const wire: ConsoleWire = connectWire(relay, "/console", {
			auth: { csrf: noor.csrf },
			headers: { Cookie: noor.cookie },
		});
		return wire
			.refused("hello", { protocol: PROTOCOL })
			.finally(() => wire.close());
	};
	expect(await greeted()).toEqual({ code: "second_factor" });
	expect(await account(relay, noor)).toMatchObject({ needsSecondFactor: true });
	await withApp(relay, noor);
	await enters(noor);
	const ends = await posts(relay, "/console/account/totp-end", {}, noor);
	expect(refusal(ends)).toBe("second_factor");
});

test("AC15 once a site wants a second factor, a session that began without it is closed and signed out", async () => {
	await relay.stop();
	relay = await startRelay({ pingEveryMs: 100 });
	const { noor } = relay.people;
	const { token, csrf } = await beginSession(relay.store, noor.id);
	const phone = { cookie: `__Host-shopbell=${token}`, csrf };
	await withApp(relay, noor);
	const there = await enters(phone);
	const here = await enters(noor);
	await relay.store.keepSite({ ...relay.shop, second_factor: 1 });
	await there.ended;
	expect(await here.ask("inbox:read", {})).toBeDefined();
	await expect(enters(phone)).rejects.toThrow("signed_out");
});

test("AC15 without an app there are no recovery codes, and none are left of one that ended", async () => {
	const { noor } = relay.people;
	const renews = () =>
		posts(relay, "/console/account/recovery-codes", {}, noor);
	expect(refusal(await renews())).toBe("second_factor");
	await withApp(relay, noor);
	expect((await renews()).data.codes).toHaveLength(10);
	expect(
		await does(relay, "/console/account/totp-end", {}, noor),
	).toMatchObject({ totpSetAt: null, recoveryCodes: 0 });
});

test("AC11 without mail a new address counts at once, unless somebody has it", async () => {
	const { noor } = relay.people;
	const moves = (email: string) =>
		posts(relay, "/console/account/email", { email }, noor);
	expect(refusal(await moves("teo@example.com"))).toBe("conflict");
	const both = await Promise.all([
		moves("n@example.com"),
		posts(
			relay,
			"/console/account/email",
			{ email: "n@example.com" },
			relay.people.teo,
		),
	]);
	expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("AC19 a new name is told to one's other windows", async () => {
	const { noor } = relay.people;
	const window = await enters(noor);
	const changed = await does(
		relay,
		"/console/account/name",
		{ name: "  Noor A. " },
		noor,
	);
	expect(changed).toMatchObject({ name: "Noor A." });
	await window.fence();
	expect(window.facts("me:changed").at(-1)).toMatchObject({
		me: { name: "Noor A." },
	});
	const colleague = await enters(relay.people.teo);
	const names = async () => {
		const reply = await colleague.ask("team:read", { site: relay.shop.id });
		return JSON.stringify(reply);
	};
	await expect.poll(names).toContain("Noor A.");
	const blank = await posts(
		relay,
		"/console/account/name",
		{ name: " " },
		noor,
	);
	expect(blank.status).toBe(400);
});

test("AC14 account routes want the cookie, the value beside it and the console's own page", async () => {
	const { noor, teo } = relay.people;
	const asked = (headers: Record<string, string>, origin?: string) =>
		asks(relay, "/console/account", {
			method: "POST",
			body: {},
			headers,
			...(origin && { origin }),
		}).then(({ status }) => status);
	const both = { Cookie: noor.cookie, "X-Shopbell-CSRF": noor.csrf };
	expect(await asked(both)).toBe(200);
	expect(await asked({ Cookie: noor.cookie })).toBe(401);
	expect(await asked({ ...both, "X-Shopbell-CSRF": teo.csrf })).toBe(401);
	expect(await asked(both, "http://shop.test")).toBe(403);
});

test("AC17 the console's page says whether mail goes out and whether passkeys work", async () => {
	const page = await (await asks(relay, "/console")).text();
	const told = /name="shopbell-console" content="([^"]*)"/.exec(page)?.[1];
	expect(JSON.parse(told?.replaceAll("&#34;", '"') ?? "")).toMatchObject({
		mail: false,
		passkeys: false,
	});
});

test("AC16 what somebody changes of their account stands in the log, without what it was changed to", async () => {
	const { noor } = relay.people;
	const changes = (path: string, body: object = {}) =>
		does(relay, `/console/account${path}`, body, noor);
	await changes("/name", { name: "Noor Amani" });
	await changes("/email", { email: "amani@example.com" });
	await withApp(relay, noor);
	await changes("/recovery-codes");
	await changes("/totp-end");
	await changes("/session-end", { id: "others" });
	await asks(relay, "/console/session", {
		method: "DELETE",
		headers: { Cookie: noor.cookie, "X-Shopbell-CSRF": noor.csrf },
	});
	const end = { at: relay.clock.now() + 1, id: "" };
	const rows = await relay.store.auditBefore(relay.shop.id, end, 50);
	expect(rows.map(({ action }) => action).sort()).toEqual([
		"email_changed",
		"name_changed",
		"recovery_codes_made",
		"session_ended",
		"signed_out",
		"totp_ended",
		"totp_set",
	]);
	expect(new Set(rows.map(({ person_id }) => person_id))).toEqual(
		new Set([noor.id]),
	);
	expect(JSON.stringify(rows)).not.toMatch(/amani/i);
});
