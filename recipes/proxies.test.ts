import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PICTURE_BYTES } from "../protocol/account-limits.ts";
import { BACKUP_PIECE_BYTES } from "../protocol/backups.ts";
import { findProxies } from "../scripts/proxies.js";
import { networksOf } from "../server/edge/networks.ts";
import { makeCertificate } from "../server/testing/certificate.ts";
import { type Relay, startRelay } from "../server/testing/relay.ts";
import { arrives } from "../server/testing/wire.ts";
import type { ProxyValues, ServingProxy } from "./testing/proxy.ts";
import { runCaddy } from "./testing/run-caddy.ts";
import { filledIn, runNginx } from "./testing/run-nginx.ts";
import { type SecureClient, secureClient } from "./testing/secure-client.ts";

const CHAT = "chat.shop.example";
const CONSOLE = "desk.shop.example";
/** Whom the proxies see. */
const SHOPPER = "127.0.0.5";
const MIB = 1024 * 1024;

const found = findProxies();
const PROXIES: [string, (values: ProxyValues) => Promise<ServingProxy>][] = [];
const { caddy, nginx } = found;
if (caddy) PROXIES.push(["Caddy", (values) => runCaddy(caddy, values)]);
if (nginx) PROXIES.push(["nginx", (values) => runNginx(nginx, values)]);

let relay: Relay;
let folder: string;
const certificate = makeCertificate([CHAT, CONSOLE]);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-proxies-"));
	writeFileSync(join(folder, "certificate.pem"), certificate.cert);
	writeFileSync(join(folder, "key.pem"), certificate.key, { mode: 0o600 });
	relay = await startRelay({
		config: {
			origin: `https://${CHAT}`,
			consoleOrigin: `https://${CONSOLE}`,
			proxyHops: 1,
		},
	});
});

afterAll(async () => {
	await relay.stop();
	rmSync(folder, { recursive: true, force: true });
});

describe.each(PROXIES)("%s", (name, run) => {
	let proxy: ServingProxy;
	let shopper: SecureClient;

	beforeAll(async () => {
		const own = join(folder, name);
		mkdirSync(own);
		proxy = await run({
			hostName: CHAT,
			consoleHostName: CONSOLE,
			upstream: new URL(relay.origin).host,
			certificate: join(folder, "certificate.pem"),
			key: join(folder, "key.pem"),
			folder: own,
		});
		shopper = secureClient(proxy, certificate.cert, SHOPPER);
	});

	afterAll(async () => {
		shopper?.close();
		await proxy?.stop();
	});

	test("RC1 answers over TLS in both versions of HTTP, and leads there from http", async () => {
		const one = await shopper.asks(CHAT, { path: "/health" });
		expect(one).toMatchObject({ status: 200, body: '{"ok":true}' });
		const two = await shopper.asksHttp2(CHAT, "/health");
		expect(two).toMatchObject({ status: 200, body: '{"ok":true}' });
		const plain = await shopper.asksPlain(CHAT, "/health?a=b");
		expect(plain.status).toBeGreaterThanOrEqual(301);
		expect(plain.status).toBeLessThanOrEqual(308);
		expect(plain.headers.location).toMatch(
			/^https:\/\/chat\.shop\.example(:\d+)?\/health\?a=b$/,
		);
	});

	test("RC1 passes a WebSocket on: what is sent is acknowledged", async () => {
		const maya = await arrives(
			{ ...relay, origin: `https://${CHAT}:${proxy.port}` },
			{
				agent: shopper.agent,
				headers: { Host: CHAT, Origin: `https://${CHAT}` },
			},
		);
		const { conversation } = await maya.sends(`Hello by ${name}`);
		expect(conversation).toBeTruthy();
		expect(maya.socket.io.engine.transport.name).toBe("websocket");
		maya.close();
	});

	test("RC2 names the client, whoever the client says that they are", async () => {
		const lies = {
			"X-Forwarded-For": "203.0.113.9",
			Forwarded: "for=203.0.113.9",
		};
		const headers = { ...lies, Origin: "https://elsewhere.example" };
		const asked = await shopper.asks(CONSOLE, {
			method: "POST",
			path: "/console/session",
			headers,
		});
		expect(asked.status).toBe(403);
		expect(await whoWas("origin_refused")).toBe(networksOf(SHOPPER).near);
		const socket = await shopper.asks(CHAT, {
			path: "/socket.io/?EIO=4&transport=websocket",
			headers: { ...headers, ...UPGRADE },
		});
		expect(socket.status).toBe(403);
		expect(await whoWas("origin_refused")).toBe(networksOf(SHOPPER).near);
	});

	test("RC3 passes the largest picture, and what is larger is refused", async () => {
		const sends = async (bytes: number) => {
			const { status, body } = await shopper.asks(CONSOLE, {
				method: "PUT",
				path: "/console/account/picture",
				headers: {
					Origin: `https://${CONSOLE}`,
					Cookie: relay.people.noor.cookie,
					"X-Shopbell-CSRF": relay.people.noor.csrf,
				},
				body: Buffer.alloc(bytes),
			});
			return `${status} ${body}`;
		};
		expect(BACKUP_PIECE_BYTES).toBeLessThan(PICTURE_BYTES);
		// The relay has read all of it, and found that it is no picture.
		expect(await sends(PICTURE_BYTES)).toContain('"why":"type"');
		expect(await sends(PICTURE_BYTES + 1)).toContain('"why":"bytes"');
		expect(await sends(7 * MIB)).toMatch(/^413|"why":"bytes"/);
	});

	test("RC4 keeps the host that was asked: the console is at its own and the chat is not", async () => {
		const at = async (host: string, path: string) =>
			(await shopper.asks(host, { path })).status;
		expect(await at(CONSOLE, "/console")).toBe(200);
		expect(await at(CHAT, "/shopbell.js")).toBe(200);
		expect(await at(CHAT, "/console")).toBe(404);
		expect(await at(CONSOLE, "/shopbell.js")).toBe(404);
	});

	test("RC5 asked for the chat below a path, answers in words", async () => {
		const { status, body } = await shopper.asks(CHAT, {
			path: "/chat/shopbell.js",
		});
		expect(status).toBe(404);
		expect(body).toContain("cannot live below a path");
		expect(body).toContain(`https://${CHAT}`);
	});
});

/** The network in the log's newest line of an event, of which more may come. */
async function whoWas(event: string): Promise<string | undefined> {
	const lines = relay.logged.splice(0).map((line) => JSON.parse(line));
	// The next one of the same code is logged by itself again.
	await relay.passes(10_000);
	return lines.find(({ security }) => security === event)?.network;
}

const UPGRADE = {
	Connection: "Upgrade",
	Upgrade: "websocket",
	"Sec-WebSocket-Version": "13",
	"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
};

test("RC1 whoever fills nginx.conf in finds each value that is marked once", () => {
	const recipe = readFileSync(new URL("nginx.conf", import.meta.url), "utf8");
	const filled = filledIn(recipe, {
		hostName: CHAT,
		consoleHostName: CONSOLE,
		upstream: "127.0.0.1:1",
		certificate: "/c.pem",
		key: "/k.pem",
		folder: "/f",
	});
	expect(filled).not.toMatch(/your-shop|127\.0\.0\.1:4000|letsencrypt/);
	expect(recipe.match(/; +# yours/g)).toHaveLength(9);
});
