import { Hono } from "hono";
import { expect, test } from "vitest";
import type { Store } from "../../store/contract/store.ts";
import { embedRoutes } from "./embed-routes.ts";
import type { BuiltFile } from "./files.ts";
import type { Env } from "./read-body.ts";

const FILES = {
	"shopbell.js": "today",
	"panel.js": "today's part",
	"consent-tools.js": "today's tools",
	"page-calls.js": "today's calls",
	"page-asks.js": "today's calls",
	"shopbell.d.ts": "export {}",
	"embed.json": '{"script":"/v/aa/shopbell.js","integrity":"sha384-x"}',
	"v/aa/shopbell.js": "today",
	"v/aa/panel.js": "today's part",
	"v/bb/shopbell.js": "released",
	"texts.json": '{"en":{}}',
};

const widget: ReadonlyMap<string, BuiltFile> = new Map(
	Object.entries(FILES).map(([name, text]) => [
		name,
		{
			type: "text/javascript",
			plain: Buffer.from(text),
			br: undefined,
			gzip: undefined,
		},
	]),
);
const app = new Hono<Env>();
embedRoutes(app, {
	store: {} as Store,
	origin: "http://relay.test",
	consoleOrigin: "http://relay.test",
	widget,
	ownPages: { asks: () => false, loads: () => {} },
	seenPages: {
		asked() {},
		loaded() {},
		panelLoaded() {},
		framed() {},
	},
	texts: {},
	pageAsks: async () => null,
	tryScript: "",
});

test("EM3 an address with a hash is the same for ever, to every page", async () => {
	for (const path of [
		"/v/aa/shopbell.js",
		"/v/aa/panel.js",
		"/v/bb/shopbell.js",
	]) {
		const { status, headers } = await app.request(path);
		expect([path, status]).toEqual([path, 200]);
		expect(headers.get("Cache-Control")).toContain("immutable");
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
		expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
	}
	const today = (await (await app.request("/embed.json")).json()) as object;
	expect(today).toHaveProperty("integrity");
});

test("EM3 a script that a browser has kept gets today's parts, and nothing else is guessed", async () => {
	for (const file of [
		"panel.js",
		"consent-tools.js",
		"page-calls.js",
		"page-asks.js",
	]) {
		const part = await app.request(`/v/cc/${file}`);
		expect(await part.text()).toMatch(/^today's (part|tools|calls)$/);
		expect(part.headers.get("Cache-Control")).toBe("no-store");
	}
	for (const path of [
		"/v/cc/shopbell.js",
		"/v/aa/embed.json",
		"/v/..%2f/panel.jsx",
		"/v/aa/..%2f..%2fembed.json",
	])
		expect([path, (await app.request(path)).status]).toEqual([path, 404]);
});

test("the types may be read from anywhere", async () => {
	const types = await app.request("/shopbell.d.ts");
	expect(types.headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(await types.text()).toBe("export {}");
});
