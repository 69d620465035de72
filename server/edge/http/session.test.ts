import { afterEach, beforeEach, expect, test } from "vitest";
import { newToken } from "../../../protocol/ids.ts";
import {
	SESSION_ABSOLUTE_MS,
	SESSION_IDLE_MS,
	SIGN_IN_LINK_MS,
} from "../../../protocol/limits.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { newLink } from "../../sessions/sessions.ts";
import { asks, signsIn } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
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

test("ST2 a session ends after twelve hours without use, and after seven days in any case", async () => {
	const { cookie, csrf } = relay.people.noor;
	const read = () =>
		asks(relay, "/console/session", { headers: { Cookie: cookie } });
	const days = SESSION_ABSOLUTE_MS / SESSION_IDLE_MS;
	for (let half = 0; half < days; half++) {
		relay.clock.pass(SESSION_IDLE_MS);
		expect(await (await read()).json()).toEqual({ csrf });
	}
	relay.clock.pass(1);
	expect((await read()).status).toBe(401);
	const teo = { headers: { Cookie: relay.people.teo.cookie } };
	expect((await asks(relay, "/console/session", teo)).status).toBe(401);
});

test("ST2 an open socket of a session that has ended is refused and closed", async () => {
	const noor = await addAgent(relay, "noor");
	relay.clock.pass(SESSION_IDLE_MS + 1);
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
