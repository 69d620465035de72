import { afterEach, beforeEach, expect, test } from "vitest";
import {
	SESSION_ABSOLUTE_MS,
	SESSION_DAYS_MOST,
	SIGN_IN_LINK_MS,
} from "../../../protocol/account-limits.ts";
import { newToken } from "../../../protocol/ids.ts";
import { ADDRESS_LINKS, ADDRESS_SIGN_INS } from "../../../protocol/limits.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { hashOf } from "../../people/secret.ts";
import { LINK_REMEMBERED_MS } from "../../sessions/ended-sessions.ts";
import { DAY_MS, newLink } from "../../sessions/sessions.ts";
import { PASSWORD, posts, signsInBy } from "../../testing/account.ts";
import { asks, signsIn } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { endAfterOneDay, ONE_DAY_MS } from "../../testing/session-days.ts";
import { addAgent, type ConsoleWire, connectWire } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const uses = (token: unknown, path = "/console/session") =>
	asks(relay, path, { method: "POST", body: { token } });

function enters(cookie: string | null, csrf: unknown): ConsoleWire {
	return connectWire(relay, "/console", {
		auth: { csrf },
		headers: cookie === null ? {} : { Cookie: cookie },
	});
}

test("ST3 a link signs in once, and the cookie is for this host, https and no script", async () => {
	const { token, set, answer, csrf } = await signsIn(
		relay,
		relay.people.noor.id,
	);
	expect(answer.status).toBe(200);
	expect(set).toMatch(
		/^__Host-shopbell=[\w-]{43}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Strict$/,
	);
	expect(answer.headers.get("Cache-Control")).toBe("no-store");
	expect(csrf).not.toBe(token);
	expect((await uses(token)).status).toBe(403);
});

test("ST3 of twenty uses of one link at once, one signs in", async () => {
	const token = await newLink(relay.store, "sign_in", relay.people.noor.id);
	const answers = await Promise.all(
		Array.from({ length: 20 }, () => uses(token)),
	);
	const codes = answers.map(({ status }) => status).sort();
	expect(codes).toEqual([200, ...Array(19).fill(403)]);
});

test("ST3 unknown, used, expired links and those for something else are refused alike", async () => {
	const { noor } = relay.people;
	const used = (await signsIn(relay, noor.id)).token;
	const expired = await newLink(relay.store, "sign_in", noor.id);
	relay.clock.pass(SIGN_IN_LINK_MS);
	const other = await newLink(relay.store, "first_run", null);
	for (const token of [used, expired, other, newToken()]) {
		const answer = await uses(token);
		expect(answer.status).toBe(403);
		expect(await answer.json()).toEqual({ refusal: { code: "forbidden" } });
	}
});

test("ST3 a body that is none, too large, or from another page is refused", async () => {
	const token = await newLink(relay.store, "sign_in", relay.people.noor.id);
	const path = "/console/session";
	const bodies = [
		"",
		"{",
		"null",
		"[]",
		'{"token":7}',
		'{"token":"x","a":1}',
		"[".repeat(9_000),
	];
	for (const body of [...bodies, `{"token":"${"x".repeat(9_000)}"}`])
		expect((await asks(relay, path, { method: "POST", body })).status).toBe(
			400,
		);
	for (const origin of [
		null,
		"null",
		"http://shop.test",
		"http://relay.test.evil.example",
	])
		expect(
			(await asks(relay, path, { method: "POST", body: { token }, origin }))
				.status,
		).toBe(403);
	expect((await uses(token)).status).toBe(200);
});

test("ST1 a console enters with cookie and CSRF value together, otherwise it is signed out", async () => {
	const { noor, teo } = relay.people;
	const wrong: [string | null, unknown][] = [
		[null, noor.csrf],
		[noor.cookie, undefined],
		[noor.cookie, teo.csrf],
		[noor.cookie, ""],
		[noor.cookie, [noor.csrf]],
		[noor.cookie, { toString: noor.csrf }],
		["__Host-shopbell=", noor.csrf],
		[`x__Host-shopbell=${noor.cookie.split("=")[1]}`, noor.csrf],
		[`__Host-shopbell=${newToken()}`, noor.csrf],
	];
	for (const [cookie, csrf] of wrong) {
		const wire = enters(cookie, csrf);
		expect(await wire.refused("hello", { protocol: PROTOCOL })).toEqual({
			code: "signed_out",
		});
		wire.close();
	}
	const good = enters(`a=b; ${noor.cookie}; c=d`, noor.csrf);
	expect(await good.ask("hello", { protocol: PROTOCOL })).toMatchObject({
		me: { name: "Noor", email: "noor@example.com" },
		sites: [{ name: "Lamp & Loom", role: "agent" }],
	});
});

test("ST2 signing out ends the session and its sockets, and no other", async () => {
	const { cookie, csrf } = await signsIn(relay, relay.people.noor.id);
	const window = enters(cookie, csrf);
	await window.ask("hello", { protocol: PROTOCOL });
	const other = await addAgent(relay, "noor");
	const signOut = (headers: Record<string, string>, origin?: string) =>
		asks(relay, "/console/session", {
			method: "DELETE",
			headers,
			...(origin ? { origin } : {}),
		});
	const both = { Cookie: cookie, "X-Shopbell-CSRF": csrf };
	expect((await signOut({ Cookie: cookie })).status).toBe(401);
	expect((await signOut({ "X-Shopbell-CSRF": csrf })).status).toBe(401);
	expect((await signOut(both, "http://shop.test")).status).toBe(403);
	const answer = await signOut(both);
	expect(answer.status).toBe(204);
	expect(answer.headers.get("Set-Cookie")).toContain("Max-Age=0");
	await window.ended;
	expect(window.facts("signed:out")).toHaveLength(1);
	await other.ask("inbox:read", {});
	const read = await asks(relay, "/console/session", {
		headers: { Cookie: cookie },
	});
	expect(read.status).toBe(401);
});

test("ST2 a session ends when it was not used for the days of its site, and after half a year in any case", async () => {
	await endAfterOneDay(relay);
	const { noor, teo } = relay.people;
	const read = ({ cookie }: { cookie: string }) =>
		asks(relay, "/console/session", { headers: { Cookie: cookie } });
	for (let day = 0; day < 2; day++) {
		relay.clock.pass(ONE_DAY_MS);
		expect(await (await read(noor)).json()).toEqual({ csrf: noor.csrf });
	}
	expect((await read(teo)).status).toBe(401);
	const now = relay.clock.now();
	const token = newToken();
	await relay.store.keepSession({
		token_hash: hashOf(token),
		person_id: noor.id,
		csrf: noor.csrf,
		created_at: now - SESSION_ABSOLUTE_MS,
		used_at: now,
		browser: null,
		system: null,
		fresh_at: now,
		second_factor_at: 0,
	});
	const old = { cookie: `__Host-shopbell=${token}` };
	expect((await read(old)).status).toBe(200);
	relay.clock.pass(1);
	expect((await read(old)).status).toBe(401);
});

test("ST2 an open socket of a session that has ended is refused and closed", async () => {
	await endAfterOneDay(relay);
	const noor = await addAgent(relay, "noor");
	relay.clock.pass(ONE_DAY_MS + 1);
	expect(await noor.refused("inbox:read", {})).toEqual({ code: "signed_out" });
	await noor.ended;
});

test("ST3 the first-run link makes the owner and the first site, once", async () => {
	await relay.stop();
	relay = await startRelay({ empty: true });
	const body = (token: string) => ({
		token,
		name: "Ada",
		email: " Ada@Example.com ",
		site: { name: "Ada's", origin: "https://ada.example/shop?x" },
	});
	const begins = (token: string) =>
		asks(relay, "/console/first-run", { method: "POST", body: body(token) });
	const tokens = [
		await newLink(relay.store, "first_run", null),
		await newLink(relay.store, "first_run", null),
	] as const;
	const answers = await Promise.all(
		[...tokens, ...tokens, ...tokens].map(begins),
	);
	const codes = answers.map(({ status }) => status).sort();
	expect(codes).toEqual([200, 403, 403, 403, 403, 403]);
	expect(await relay.store.people()).toMatchObject([
		{ name: "Ada", email: "ada@example.com" },
	]);
	expect((await relay.store.sites()).map(({ origins }) => origins)).toEqual([
		'["https://ada.example"]',
	]);
	const late = await begins(await newLink(relay.store, "first_run", null));
	expect(late.status).toBe(403);
	expect(events()).toContain("first_run_refused");
});

test("AC18 the first owner signs in by the password that they chose, and a weak one uses up nothing", async () => {
	await relay.stop();
	relay = await startRelay({ empty: true });
	const token = await newLink(relay.store, "first_run", null);
	const begins = (password: string) =>
		posts(relay, "/console/first-run", {
			token,
			name: "Ada",
			email: "ada@example.com",
			password,
			site: { name: "A", origin: "https://ada.example" },
		});
	expect((await begins("ada@example.com")).data).toEqual({
		refusal: { code: "weak_password", why: "own" },
	});
	expect(await relay.store.people()).toEqual([]);
	expect((await begins(PASSWORD)).status).toBe(200);
	const signed = await signsInBy(relay, "ada@example.com");
	expect(signed.data).toMatchObject({ step: "in" });
});

test("ST3 a first run with a wrong address or origin uses up nothing", async () => {
	await relay.stop();
	relay = await startRelay({ empty: true });
	const token = await newLink(relay.store, "first_run", null);
	const good = {
		token,
		name: "Ada",
		email: "a@b.example",
		site: { name: "A", origin: "https://a.example" },
	};
	const wrong = [
		{ ...good, email: "nobody" },
		{ ...good, name: " " },
		{ ...good, site: { name: "A", origin: "javascript:alert(1)" } },
		{ ...good, site: { name: "A", origin: "a.example" } },
		{ ...good, site: { name: "A", origin: "https://*;script-src-elem" } },
		{ ...good, site: { name: "A", origin: "https://me@a.example" } },
		{ ...good, role: "owner" },
	];
	const posts = (body: unknown) =>
		asks(relay, "/console/first-run", { method: "POST", body });
	for (const body of wrong) expect((await posts(body)).status).toBe(400);
	expect((await posts(good)).status).toBe(200);
});

test("FR1 a first run keeps the colour and the hours that were chosen, and a shop is open by them at once", async () => {
	await relay.stop();
	relay = await startRelay({ empty: true });
	const token = await newLink(relay.store, "first_run", null);
	const hours = {
		timeZone: "Europe/Vilnius",
		weekly: { 1: [["09:00", "17:00"]] },
		exceptions: [],
	};
	const holiday = { date: "2026-12-24", openings: [] };
	const site = {
		name: "A",
		origin: "https://a.example",
		accent: "#7a3b10",
		hours,
	};
	const begins = (changed: object) =>
		posts(relay, "/console/first-run", {
			token,
			name: "Ada",
			email: "ada@example.com",
			password: PASSWORD,
			site: { ...site, ...changed },
		});
	for (const wrong of [
		{ accent: "transparent" },
		{ accent: "#12" },
		{ accent: "#7A3B10;x" },
		{ hours: { ...hours, timeZone: "Europe/Nowhere" } },
		{ hours: { ...hours, weekly: { 1: [["17:00", "09:00"]] } } },
		// What a change of the hours refuses, too.
		{ hours: { ...hours, exceptions: [holiday, holiday] } },
	])
		expect((await begins(wrong)).status, JSON.stringify(wrong)).toBe(400);
	expect((await begins({})).status).toBe(200);
	const [kept] = await relay.store.sites();
	expect(kept?.accent).toBe("#7a3b10");
	expect(JSON.parse(kept?.hours ?? "")).toEqual(hours);
});

test.each([
	[{ www: true }, ["https://a.example", "https://www.a.example"]],
	[{ www: false }, ["https://a.example"]],
	[{}, ["https://a.example"]],
	[{ www: true, origin: "http://localhost:4311" }, ["http://localhost:4311"]],
])("AD7 a first run with %j lists %j", async (said, origins) => {
	await relay.stop();
	relay = await startRelay({ empty: true });
	const answer = await posts(relay, "/console/first-run", {
		token: await newLink(relay.store, "first_run", null),
		name: "Ada",
		email: "ada@example.com",
		password: PASSWORD,
		site: { name: "A", origin: "https://a.example", ...said },
	});
	expect(answer.status).toBe(200);
	const [kept] = await relay.store.sites();
	expect(JSON.parse(kept?.origins ?? "")).toEqual(origins);
});

const events = () =>
	relay.logged
		.map((line) => JSON.parse(line) as { security?: string; address?: string })
		.flatMap(({ security }) => security ?? []);
const looks = async (token: string, cookie?: string) => {
	const answer = await asks(relay, "/console/link", {
		method: "POST",
		body: { token },
		headers: cookie ? { Cookie: cookie } : {},
	});
	return answer.json() as Promise<Record<string, unknown>>;
};

test("ST7 looking at a link names its person and uses nothing, however often", async () => {
	const token = await newLink(relay.store, "sign_in", relay.people.noor.id);
	for (let time = 0; time < 5; time++)
		expect(await looks(token)).toEqual({
			link: { purpose: "sign_in", name: "Noor" },
			session: null,
		});
	expect((await uses(token)).status).toBe(200);
	expect(await looks(token)).toEqual({ link: null, session: null });
});

test("ST7 who is signed in already is told beside the link, also when that opens nothing any more", async () => {
	const { noor, teo } = relay.people;
	await endAfterOneDay(relay);
	const token = await newLink(relay.store, "sign_in", noor.id);
	const link = { purpose: "sign_in", name: "Noor" };
	expect(await looks(token, noor.cookie)).toEqual({
		link,
		session: { name: "Noor", isSame: true },
	});
	expect(await looks(token, teo.cookie)).toEqual({
		link,
		session: { name: "Teo", isSame: false },
	});
	relay.clock.pass(SIGN_IN_LINK_MS);
	for (const gone of [token, newToken()])
		expect(await looks(gone, teo.cookie)).toEqual({
			link: null,
			session: { name: "Teo", isSame: false },
		});
	relay.clock.pass(ONE_DAY_MS + 1);
	expect(await looks(token, teo.cookie)).toEqual({ link: null, session: null });
});

test("ST7 a first-run link names nobody, and is none once there is somebody", async () => {
	const late = await newLink(relay.store, "first_run", null);
	expect(await looks(late)).toEqual({ link: null, session: null });
	await relay.stop();
	relay = await startRelay({ empty: true });
	const token = await newLink(relay.store, "first_run", null);
	expect(await looks(token)).toEqual({
		link: { purpose: "first_run" },
		session: null,
	});
});

test("ST3 a first-run link ends when a later start makes another one", async () => {
	await relay.stop();
	relay = await startRelay({ empty: true });
	const early = await newLink(relay.store, "first_run", null);
	const late = await newLink(relay.store, "first_run", null);
	const begins = (token: string) =>
		asks(relay, "/console/first-run", {
			method: "POST",
			body: {
				token,
				name: "Ada",
				email: "ada@example.com",
				site: { name: "A", origin: "https://ada.example" },
			},
		});
	expect((await begins(early)).status).toBe(403);
	expect(await relay.store.people()).toEqual([]);
	expect((await begins(late)).status).toBe(200);
});

test("ST8 a second sign-in in a browser ends the first, and its sockets", async () => {
	const { noor, teo } = relay.people;
	const first = await signsIn(relay, teo.id);
	const window = enters(first.cookie, first.csrf);
	await window.ask("hello", { protocol: PROTOCOL });
	const elsewhere = await addAgent(relay, "teo");
	const token = await newLink(relay.store, "sign_in", noor.id);
	const answer = await asks(relay, "/console/session", {
		method: "POST",
		body: { token },
		headers: { Cookie: first.cookie },
	});
	expect(answer.status).toBe(200);
	await window.ended;
	expect(window.facts("signed:out")).toHaveLength(1);
	const read = await asks(relay, "/console/session", {
		headers: { Cookie: first.cookie },
	});
	expect(read.status).toBe(401);
	await elsewhere.ask("inbox:read", {});
	expect(events()).toContain("session_replaced");
});

test("ST8 a link that opens nothing ends nobody's session", async () => {
	const { cookie } = await signsIn(relay, relay.people.teo.id);
	const headers = { Cookie: cookie };
	const answer = await asks(relay, "/console/session", {
		method: "POST",
		body: { token: newToken() },
		headers,
	});
	expect(answer.status).toBe(403);
	expect((await asks(relay, "/console/session", { headers })).status).toBe(200);
});

test("ST3 a request of another page or without a form spends nothing of an address", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const token = await newLink(relay.store, "sign_in", relay.people.noor.id);
	const posts = (path: string, body: unknown, origin?: string) =>
		asks(relay, path, { method: "POST", body, ...(origin ? { origin } : {}) });
	for (const [path, { points }] of [
		["/console/session", ADDRESS_SIGN_INS],
		["/console/first-run", ADDRESS_SIGN_INS],
		["/console/link", ADDRESS_LINKS],
	] as const)
		for (let time = 0; time <= points; time++) {
			const foreign = await posts(path, { token }, "http://shop.test");
			expect(foreign.status).toBe(403);
			expect((await posts(path, { token: 7 })).status).toBe(400);
		}
	expect((await posts("/console/session", { token })).status).toBe(200);
	expect(events()).toContain("origin_refused");
});

test.each([
	["/console/session", ADDRESS_SIGN_INS, 403],
	["/console/link", ADDRESS_LINKS, 200],
] as const)(
	"ST3 one address may ask %s so often in a minute, and the other as before",
	async (path, { points }, status) => {
		await relay.stop();
		relay = await startRelay({ config: { addressFactor: 1 } });
		const codes: number[] = [];
		for (let time = 0; time <= points; time++)
			codes.push((await uses(newToken(), path)).status);
		expect(codes).toEqual([...Array(points).fill(status), 429]);
		const other =
			path === "/console/link" ? "/console/session" : "/console/link";
		expect((await uses(newToken(), other)).status).not.toBe(429);
	},
);

test("LM10 who is signed in is told so beside a used link whatever strangers at the address have looked at", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const { teo } = relay.people;
	for (let time = 0; time <= ADDRESS_LINKS.points; time++)
		await looks(newToken());
	expect((await uses(newToken(), "/console/link")).status).toBe(429);
	expect(await looks(newToken(), teo.cookie)).toEqual({
		link: null,
		session: { name: "Teo", isSame: false },
	});
});

test("ST14 the log tells used, expired and unknown links apart, and names none", async () => {
	const { token } = await signsIn(relay, relay.people.noor.id);
	const expired = await newLink(relay.store, "sign_in", relay.people.noor.id);
	await uses(token);
	relay.clock.pass(SIGN_IN_LINK_MS);
	await uses(expired);
	await uses(newToken());
	expect(events()).toEqual(["link_used", "link_expired", "link_unknown"]);
	expect(relay.logged.join()).not.toContain(expired);
});

test("ST2 links and sessions that have ended are removed by themselves", async () => {
	const { store, people } = relay;
	const link = hashOf(await newLink(store, "sign_in", people.noor.id));
	const { cookie } = await signsIn(relay, people.noor.id);
	const session = hashOf(cookie.split("=")[1] ?? "");
	// Unused for as long as any site may say, but for some hours.
	const left = 12 * 3_600_000;
	const unused = relay.clock.now() - SESSION_DAYS_MOST * DAY_MS + left;
	await store.touchSession(session, unused);
	const kept = async () => [
		(await store.link(link)) !== undefined,
		(await store.session(session)) !== undefined,
	];
	const hours = async (count: number) => {
		for (let hour = 0; hour < count; hour++) {
			await relay.passes(3_600_000);
			await relay.app.parts.scheduler.idle();
		}
	};
	await hours(left / 3_600_000 - 1);
	expect(await kept()).toEqual([true, true]);
	await hours(3);
	expect(await kept()).toEqual([true, false]);
	// So long the log can say of a link that it was used, or too late.
	await hours((SIGN_IN_LINK_MS + LINK_REMEMBERED_MS) / 3_600_000);
	expect(await kept()).toEqual([false, false]);
});

test("ST9 on loopback without https the cookie is a plain one with the port in its name, and only there", async () => {
	await relay.stop();
	const origin = "http://localhost:4311";
	relay = await startRelay({ config: { origin, consoleOrigin: origin } });
	const token = await newLink(relay.store, "sign_in", relay.people.noor.id);
	const { cookie: before } = relay.people.noor;
	const answer = await asks(relay, "/console/session", {
		method: "POST",
		body: { token },
		origin,
		headers: { Cookie: before },
	});
	const [plain = "", other = ""] = answer.headers.getSetCookie();
	expect(plain).toMatch(
		/^shopbell-4311=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
	);
	// The one of an earlier version ends with the sign-in that replaces it.
	expect(other).toMatch(/^__Host-shopbell=; Path=\/; Max-Age=0; Secure/);
	const read = (cookie: string) =>
		asks(relay, "/console/session", { origin, headers: { Cookie: cookie } });
	expect((await read(plain.split(";")[0] ?? "")).status).toBe(200);
	expect((await read(before)).status).toBe(401);
	expect((await read(relay.people.teo.cookie)).status).toBe(200);
});

test.each(["http://relay.test", "https://localhost", "http://192.168.1.5"])(
	"ST9 at %s a plain cookie opens nothing",
	async (origin) => {
		await relay.stop();
		relay = await startRelay({ config: { origin, consoleOrigin: origin } });
		const value = relay.people.noor.cookie.split("=")[1] ?? "";
		for (const name of ["shopbell", "shopbell-80", "shopbell-443"]) {
			const headers = { Cookie: `${name}=${value}` };
			const answer = await asks(relay, "/console/session", { origin, headers });
			expect(answer.status).toBe(401);
		}
	},
);

test.each([
	["Sec-Fetch-Site", "cross-site"],
	["Sec-Fetch-Site", "same-site"],
	["Sec-Fetch-Site", "none"],
	["Sec-Fetch-Dest", "document"],
	["Sec-Fetch-Dest", "iframe"],
	["Sec-Fetch-Dest", "script"],
	["Sec-Fetch-Dest", "worker"],
])(
	"ST10 the session is read by the console's script only, not with %s: %s",
	async (name, value) => {
		const { cookie } = relay.people.noor;
		const headers = { Cookie: cookie, [name]: value };
		const read = () => asks(relay, "/console/session", { headers });
		expect((await read()).status).toBe(403);
	},
);
