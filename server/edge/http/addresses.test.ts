import { afterEach, expect, test } from "vitest";
import { PROTOCOL } from "../../../protocol/version.ts";
import { asks, opensAt } from "../../testing/page.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { type ConsoleWire, connectWire } from "../../testing/wire.ts";

let relay: Relay;
afterEach(() => relay.stop());

const CHAT = "https://chat.shop.example";
const DESK = "https://desk.shop.example";
const apart = async () => {
	relay = await startRelay({ config: { origin: CHAT, consoleOrigin: DESK } });
};
const policyAt = async (path: string) => {
	const { headers } = await asks(relay, path);
	return headers.get("Content-Security-Policy") ?? "";
};

/** Why the socket was let in nowhere. */
const refusedAtOnce = ({ socket }: ConsoleWire) =>
	new Promise<string>((done) => {
		socket.once("connect_error", ({ message }) => done(message));
	});

test("ST10 the pages of the chat may ask for nothing of the console's", async () => {
	relay = await startRelay();
	for (const path of [`/frame/${relay.shop.id}`, `/c/${relay.shop.id}`]) {
		const [, asked = ""] =
			/connect-src ([^;]*)/.exec(await policyAt(path)) ?? [];
		expect(asked.split(" ")).toEqual([
			"http://relay.test/messages/",
			"http://relay.test/texts/",
			"http://relay.test/files/",
			"ws://relay.test/socket.io/",
		]);
	}
});

test("ST10 what is no page of ours may ask and run nothing when it is opened as one", async () => {
	relay = await startRelay();
	for (const path of [
		"/health",
		"/ready",
		"/shopbell.js",
		"/texts.json",
		"/nowhere",
		"/console/assets/a.js",
		"/console/manifest.webmanifest",
		`/settings/${relay.shop.id}`,
		"/console/session",
	])
		expect([path, await policyAt(path)]).toEqual([
			path,
			"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		]);
});

test("ST11 a browser that has come by https comes by nothing else, and over http nothing is promised", async () => {
	relay = await startRelay();
	const said = async (path: string) =>
		(await asks(relay, path)).headers.get("Strict-Transport-Security");
	expect(await said("/console")).toBeNull();
	await relay.stop();
	relay = await startRelay({ config: { origin: CHAT, consoleOrigin: CHAT } });
	for (const path of ["/console", "/shopbell.js", "/health", "/nowhere", "/"])
		expect([path, await said(path)]).toEqual([path, "max-age=31536000"]);
});

test("ST12 a console of its own host answers there only, and the chat there never", async () => {
	await apart();
	const at = async (path: string, host: string) => {
		const { status, text } = await opensAt(relay, path, { Host: host });
		return { status, text };
	};
	const [chat, desk] = ["chat.shop.example", "desk.shop.example"];
	const frame = `/frame/${relay.shop.id}`;
	for (const path of ["/console", "/console/sign-in", "/console/assets/a.js"]) {
		expect((await at(path, desk)).status).toBe(200);
		// As a proxy may write it.
		expect((await at(path, `${desk}:443`)).status).toBe(200);
		for (const host of [
			chat,
			"127.0.0.1:4000",
			"desk.shop.example.evil.example",
			"desk.shop.example:80",
		])
			expect(await at(path, host)).toEqual({
				status: 404,
				text: `The console is at ${DESK}/console`,
			});
	}
	for (const path of [frame, "/shopbell.js", `/settings/${relay.shop.id}`])
		expect(await at(path, desk)).toEqual({
			status: 404,
			text: `The chat is at ${CHAT}`,
		});
	expect((await at(frame, chat)).status).toBe(200);
	for (const host of [chat, desk]) {
		expect((await at("/texts.json", host)).status).toBe(200);
		expect((await at("/health", host)).status).toBe(200);
	}
});

test("ST12 each side's socket is opened by pages of its own host only", async () => {
	await apart();
	const { cookie, csrf } = relay.people.noor;
	const says = (
		origin: string,
		namespace: "/console" | "/visitor",
	): ConsoleWire =>
		connectWire(relay, namespace, {
			auth: { csrf },
			headers: { Origin: origin, Cookie: cookie },
		});
	const desk = says(DESK, "/console");
	expect(await desk.ask("hello", { protocol: PROTOCOL })).toMatchObject({
		me: { name: "Noor" },
	});
	expect(await refusedAtOnce(says(CHAT, "/console"))).toBe("forbidden");
	const hello = {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: null,
		identity: null,
	};
	const chat = says(CHAT, "/visitor");
	expect(await chat.ask("hello" as never, hello as never)).toMatchObject({
		site: { name: "Lamp & Loom" },
	});
	expect(await refusedAtOnce(says(DESK, "/visitor"))).toBe("forbidden");
});

test("ST12 links are looked at and used by pages of the console's host only", async () => {
	await apart();
	for (const path of ["/console/link", "/console/session"]) {
		const body = { token: "x".repeat(43) };
		const ask = (origin: string, host: string) =>
			asks(relay, path, { method: "POST", body, origin, headers: { host } });
		expect((await ask(CHAT, "desk.shop.example")).status).not.toBe(200);
	}
});

test("ST13 the console's page knows the relay's addresses, so that it can say when it is opened at another", async () => {
	await apart();
	const { text } = await opensAt(relay, "/console", {
		Host: "desk.shop.example",
	});
	const told = JSON.stringify({
		console: DESK,
		relay: CHAT,
		mail: false,
		passkeys: true,
	}).replaceAll('"', "&#34;");
	expect(text).toContain(`<meta name="shopbell-console" content="${told}">`);
});

test("ST13 a frame that is asked for by another name says the right one to the page's console and the log; else it loads nothing more", async () => {
	relay = await startRelay();
	const path = `/frame/${relay.shop.id}`;
	const at = async (host: string) =>
		(await opensAt(relay, path, { Host: host })).text;
	expect(await at("relay.test")).not.toContain("<script");
	for (const host of ["127.0.0.1:4000", "relay.test:81", "chat.shop.example"])
		expect(await at(host)).toContain(
			`<meta name="shopbell-relay" content="${RELAY_ORIGIN}"><script src="/widget/address.js" referrerpolicy="origin" async></script>`,
		);
	const script = await asks(relay, "/widget/address.js", {
		headers: {
			Referer: "http://127.0.0.1:4000/",
			"Sec-Fetch-Site": "same-origin",
		},
	});
	expect(relay.logged.join()).toContain('"opened":"http://127.0.0.1:4000"');
	expect(script.headers.get("Cross-Origin-Resource-Policy")).toBe(
		"cross-origin",
	);
	expect(await script.text()).toContain("SHOPBELL_ORIGIN=");
});

test("ST13 a socket from our own page at another address is logged with both addresses", async () => {
	relay = await startRelay();
	const elsewhere = "http://127.0.0.1:4000";
	const wire: ConsoleWire = connectWire(relay, "/console", {
		auth: {},
		headers: { Origin: elsewhere, "Sec-Fetch-Site": "same-origin" },
	});
	await refusedAtOnce(wire);
	const logged = relay.logged.join();
	expect(logged).toContain("opened_elsewhere");
	expect(logged).toContain(`"opened":"${elsewhere}"`);
	expect(logged).toContain("SHOPBELL_ORIGIN");
});

test("ST13 a console at another address says so to the log, and a foreign page cannot", async () => {
	relay = await startRelay();
	const says = (origin: string, site: string) =>
		asks(relay, "/console/elsewhere", {
			method: "POST",
			origin,
			headers: { "Sec-Fetch-Site": site },
		});
	expect((await says("http://evil.example", "cross-site")).status).toBe(204);
	expect(relay.logged.join()).not.toContain("evil.example");
	expect((await says("https://chat.example", "same-origin")).status).toBe(204);
	expect(relay.logged.join()).toContain('"opened":"https://chat.example"');
});
