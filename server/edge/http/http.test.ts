import { afterEach, beforeEach, expect, test } from "vitest";
import { asks } from "../../testing/page.ts";
import { dial } from "../../testing/raw.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const TOKEN = "metrics-token-of-32-characters!!";

test("EM2 settings are answered to a page of the site's origin and to the relay's own preview", async () => {
	for (const origin of ["http://shop.test", RELAY_ORIGIN]) {
		const answer = await asks(relay, `/settings/${relay.shop.id}`, { origin });
		expect(answer.status).toBe(200);
		expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(origin);
		expect(answer.headers.get("Vary")).toContain("Origin");
		expect(answer.headers.get("Cache-Control")).toContain("private");
		expect(await answer.json()).toMatchObject({
			v: 1,
			name: "Lamp & Loom",
			locale: "en",
		});
	}
});

test.each([
	["another site's page", "http://books.test"],
	["a file", "null"],
	["a longer name", "http://shop.test.evil.example"],
	["a name before it", "http://evilshop.test"],
	["another scheme", "https://shop.test"],
	["another port", "http://shop.test:8080"],
	["a path", "http://shop.test/"],
	["upper case", "HTTP://SHOP.TEST"],
	["no Origin", null],
])(
	"EM2 settings are refused to %s, in words that the page may read",
	async (_name, origin) => {
		const answer = await asks(relay, `/settings/${relay.shop.id}`, { origin });
		expect(answer.status).toBe(403);
		expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(await answer.json()).toEqual({ refusal: { code: "forbidden" } });
	},
);

test("EM2 a page that adds headers to all it asks is let ask, and is answered by its origin as ever", async () => {
	const path = `/settings/${relay.shop.id}`;
	const before = await asks(relay, path, {
		origin: "http://shop.test",
		method: "OPTIONS",
		headers: {
			"Access-Control-Request-Method": "GET",
			"Access-Control-Request-Headers": "x-csrf-token",
		},
	});
	expect(before.status).toBe(204);
	expect(before.headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(before.headers.get("Access-Control-Allow-Headers")).toBe(
		"x-csrf-token",
	);
	expect(before.headers.get("Access-Control-Allow-Credentials")).toBeNull();
	const elsewhere = await asks(relay, path, {
		origin: "http://books.test",
		headers: { "X-CSRF-Token": "1" },
	});
	expect(elsewhere.status).toBe(403);
});

test("EM2 an unknown site is not found, whatever its id looks like", async () => {
	for (const id of [
		"x",
		"%00",
		"..%2f",
		"__proto__",
		"'%20or%201=1",
		"%E0%A4%A",
	]) {
		const answer = await asks(relay, `/settings/${id}`);
		expect(answer.status).toBe(404);
		expect((await asks(relay, `/frame/${id}`)).status).toBe(404);
	}
});

test("EM2 a locale is one that is known, or English", async () => {
	for (const locale of ["en-GB", "xx", "__proto__", "constructor", ""]) {
		const path = `/settings/${relay.shop.id}?locale=${locale}`;
		const settings = (await (await asks(relay, path)).json()) as object;
		expect(settings).toMatchObject({
			locale: "en",
			words: { open: "Chat with us" },
		});
	}
});

test("EM2 a compressed answer says the same, and what changed since", async () => {
	const path = `/settings/${relay.shop.id}`;
	const headers = { "Accept-Encoding": "br" };
	for (const name of ["Lamp & Loom", "Lamp & Loom", "Loom & Lamp"]) {
		await relay.store.keepSite({ ...relay.shop, name });
		const answer = await asks(relay, path, { headers });
		expect(answer.headers.get("Content-Encoding")).toBe("br");
		expect(await answer.json()).toMatchObject({ name });
	}
});

test("EM2 the frame may be framed by the site's origins only, and is kept by nobody", async () => {
	const origins = JSON.stringify(["http://shop.test", "https://lamp.example"]);
	await relay.store.keepSite({ ...relay.shop, origins });
	const { headers } = await asks(relay, `/frame/${relay.shop.id}`);
	const policy = headers.get("Content-Security-Policy") ?? "";
	expect(policy).toContain(
		"frame-ancestors 'self' http://shop.test https://lamp.example;",
	);
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toContain("unsafe-");
	expect(policy).not.toContain("books.test");
	expect(headers.get("Cross-Origin-Embedder-Policy")).toBe("require-corp");
	expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
	expect(headers.get("Cache-Control")).toBe("no-store");
	expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("EM2 what is no origin reaches no policy, however it came into the database", async () => {
	const origins = JSON.stringify([
		"https://*;script-src-elem",
		"https://a.example 'unsafe-inline'",
		"*",
		"https://lamp.example",
	]);
	await relay.store.keepSite({ ...relay.shop, origins });
	const { headers } = await asks(relay, `/frame/${relay.shop.id}`);
	expect(headers.get("Content-Security-Policy")).toContain(
		"frame-ancestors 'self' https://lamp.example;",
	);
});

test.each([
	`"><script>alert(1)</script>`,
	"</title><img src=x onerror=alert(1)>",
	"$& $' $` $$ $1",
	"it's `quoted` & <b>bold</b> &quot;",
])("EM2 the site's name %j stands in the frame as text", async (name) => {
	await relay.store.keepSite({ ...relay.shop, name });
	const html = await (await asks(relay, `/frame/${relay.shop.id}`)).text();
	const [, content = ""] =
		/<meta name="shopbell" content="([^"<>]*)">/.exec(html) ?? [];
	const text = content.replace(/&#(\d+);/g, (_, code) =>
		String.fromCharCode(Number(code)),
	);
	expect(JSON.parse(text)).toMatchObject({ site: relay.shop.id, name });
	const rest = html
		.replace(`<meta name="shopbell" content="${content}">`, "")
		// The test asks at another address than the relay's.
		.replace(
			`<meta name="shopbell-relay" content="${RELAY_ORIGIN}"><script src="/widget/address.js" referrerpolicy="origin" async></script>`,
			"",
		);
	expect(rest).toBe("<!doctype html><title>Chat</title>");
});

test("ST1 the console is framed by nobody, keeps nothing, and runs no foreign script", async () => {
	for (const path of ["/console", "/console/c/1", "/console/sign-in"]) {
		const { headers, status } = await asks(relay, path);
		expect(status).toBe(200);
		const policy = headers.get("Content-Security-Policy") ?? "";
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toContain("connect-src 'self' ws://relay.test");
		expect(policy).not.toContain("unsafe-");
		expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
		expect(headers.get("Cache-Control")).toBe("no-store");
		expect(headers.get("Referrer-Policy")).toBe("no-referrer");
	}
});

test("EM2 the script may be loaded by every page, assets for ever, nothing else", async () => {
	const script = await asks(relay, "/shopbell.js", { origin: null });
	expect(script.headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(script.headers.get("Cross-Origin-Resource-Policy")).toBe(
		"cross-origin",
	);
	const asset = await asks(relay, "/widget/assets/a.js");
	expect(asset.headers.get("Cache-Control")).toContain("immutable");
	for (const path of [
		"/widget/assets/..%2f..%2fpackage.json",
		"/widget/assets/%2e%2e/frame.html",
		"/widget/frame.html",
		"/.env",
		"/shopbell.db",
		"/console/assets/index.html%00.js",
	])
		expect([path, (await asks(relay, path)).status]).not.toEqual([path, 200]);
});

test("BY1 health and readiness say no more than they must", async () => {
	expect(await (await asks(relay, "/health")).json()).toEqual({ ok: true });
	expect(await (await asks(relay, "/ready")).json()).toEqual({ ok: true });
});

test("LM11 the figures are for this machine, not for who comes through a proxy on it", async () => {
	expect((await asks(relay, "/metrics")).status).toBe(200);
	for (const header of ["X-Forwarded-For", "Forwarded"]) {
		const headers = { [header]: "for=127.0.0.1" };
		expect((await asks(relay, "/metrics", { headers })).status).toBe(404);
	}
	expect(relay.logged.join()).toContain("metrics_refused");
});

test("LM11 a relay with a public origin shows no figures without a token", async () => {
	await relay.stop();
	const origin = "https://chat.shop.example";
	relay = await startRelay({ config: { origin, proxyHops: 1 } });
	expect((await asks(relay, "/metrics")).status).toBe(404);
});

test("LM11 a page elsewhere that gives its name this machine's address sees no figures", async () => {
	const raw = dial(
		relay,
		"GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
	);
	await raw.ended;
	expect(raw.received()).toMatch(/^HTTP\/1\.1 404/);
});

test("LM11 with a token the figures are for who has it, and for nobody else", async () => {
	await relay.stop();
	relay = await startRelay({ config: { metricsToken: TOKEN } });
	expect((await asks(relay, "/metrics")).status).toBe(404);
	for (const [authorization, status] of [
		[`Bearer ${TOKEN}`, 200],
		[`Bearer ${TOKEN}x`, 404],
		["Bearer ", 404],
		[TOKEN, 404],
	] as const) {
		const headers = {
			Authorization: authorization,
			"X-Forwarded-For": "1.2.3.4",
		};
		expect((await asks(relay, "/metrics", { headers })).status).toBe(status);
	}
});

test("P7 a fault is answered with a code: no stack, no path, no SQL", async () => {
	await relay.stop();
	relay = await startRelay({
		store: (store) => ({
			...store,
			site() {
				throw new Error("SQLITE_CORRUPT: select * from sites");
			},
		}),
	});
	const answer = await asks(relay, "/settings/x");
	expect(answer.status).toBe(500);
	expect(await answer.json()).toEqual({ refusal: { code: "rejected" } });
	expect(relay.logged.join()).toContain("SQLITE_CORRUPT");
});

test("P7 other methods and broken requests are refused, and the relay goes on", async () => {
	for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
		expect((await asks(relay, "/shopbell.js", { method })).status).toBe(404);
	for (const first of [
		"GARBAGE\r\n\r\n",
		"GET / HTTP/9.9\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
		`GET /${"x".repeat(20_000)} HTTP/1.1\r\n\r\n`,
		"GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
	]) {
		const raw = dial(relay, first);
		await raw.ended;
		expect(raw.received()).toMatch(/^HTTP\/1\.1 4\d\d/);
	}
	expect((await asks(relay, "/health")).status).toBe(200);
});
