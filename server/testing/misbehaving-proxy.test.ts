import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { request as secureRequest } from "node:https";
import { type AddressInfo, Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCertificate } from "./certificate.ts";
import {
	type MisbehavingProxy,
	openMisbehavingProxy,
} from "./misbehaving-proxy.ts";

/** Tells what it was asked; `/slow` ends its answer when it is told to, and an upgrade is answered with an echo. */
const asked = createServer();
const finish: (() => void)[] = [];
let proxy: MisbehavingProxy;
let behind: string;

beforeAll(async () => {
	asked.on("request", (incoming, response) => {
		if (incoming.url === "/slow") {
			response.write("first");
			finish.push(() => response.end(" last"));
			return;
		}
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify(incoming.headers));
	});
	asked.on("upgrade", (incoming, socket: Socket) => {
		socket.write(
			`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${incoming.headers.upgrade}\r\n\r\n`,
		);
		socket.on("error", () => {});
		socket.pipe(socket);
	});
	asked.listen(0, "127.0.0.1");
	await once(asked, "listening");
	const { port } = asked.address() as AddressInfo;
	behind = `http://127.0.0.1:${port}`;
	proxy = await openMisbehavingProxy(behind);
});

afterAll(async () => {
	await proxy.close();
	asked.closeAllConnections();
	asked.close();
});

async function seen(headers: Record<string, string> = {}) {
	const answer = await fetch(proxy.origin, { headers });
	return (await answer.json()) as IncomingHttpHeaders;
}

/** What an upgrade is answered with: the socket, or a status. */
async function upgraded(): Promise<Socket | number> {
	const asking = request(proxy.origin, {
		headers: { connection: "Upgrade", upgrade: "websocket" },
	});
	asking.end();
	return new Promise((done, failed) => {
		asking.on("upgrade", (_, socket) => done(socket));
		asking.on("response", (answer) => {
			answer.resume();
			done(answer.statusCode ?? 0);
		});
		asking.on("error", failed);
	});
}

test("a proxy without faults appends the client, keeps Origin and Host, and passes WebSockets on", async () => {
	proxy.change({});
	expect(
		await seen({ origin: "http://shop.test", "x-forwarded-for": "192.0.2.1" }),
	).toMatchObject({
		origin: "http://shop.test",
		host: `127.0.0.1:${proxy.port}`,
		"x-forwarded-for": "192.0.2.1, 127.0.0.1",
	});
	const socket = (await upgraded()) as Socket;
	socket.write("hello");
	const [heard] = await once(socket, "data");
	expect(String(heard)).toBe("hello");
	expect(proxy.open()).toBe(1);
	socket.destroy();
	await expect.poll(() => proxy.open()).toBe(0);
});

test("a proxy that strips Upgrade asks for a page", async () => {
	proxy.change({ stripsUpgrade: true });
	expect(await upgraded()).toBe(200);
	expect((await seen()).upgrade).toBeUndefined();
});

test("a proxy appends three addresses, or none, drops Origin and rewrites Host", async () => {
	proxy.change({
		appends: ["192.0.2.1", "192.0.2.2", "192.0.2.3"],
		dropsOrigin: true,
		host: "inside.test",
	});
	const headers = await seen({ origin: "http://shop.test" });
	expect(headers).toMatchObject({
		host: "inside.test",
		"x-forwarded-for": "192.0.2.1, 192.0.2.2, 192.0.2.3",
	});
	expect(headers.origin).toBeUndefined();
	proxy.change({ appends: [] });
	expect((await seen())["x-forwarded-for"]).toBeUndefined();
});

test("a proxy that buffers shows nothing of an answer before its end", async () => {
	proxy.change({});
	const passed = await fetch(`${proxy.origin}/slow`);
	finish.pop()?.();
	expect(await passed.text()).toBe("first last");
	proxy.change({ buffers: true });
	let isHere = false;
	const held = fetch(`${proxy.origin}/slow`).then((answer) => {
		isHere = true;
		return answer.text();
	});
	await expect.poll(() => finish.length).toBe(1);
	// A fence: what is asked later is answered first.
	await seen();
	expect(isHere).toBe(false);
	finish.pop()?.();
	expect(await held).toBe("first last");
});

test("a proxy answers by itself, requests and upgrades, and refuses large bodies", async () => {
	proxy.change({ answers: { status: 403, body: "no" } });
	expect((await fetch(proxy.origin)).status).toBe(403);
	expect(await upgraded()).toBe(403);
	proxy.change({ mostBodyBytes: 3 });
	const sends = (body: string) => fetch(proxy.origin, { method: "POST", body });
	expect((await sends("abc")).status).toBe(200);
	expect((await sends("abcd")).status).toBe(413);
});

test("a proxy that holds messages opens a WebSocket and passes none on", async () => {
	proxy.change({ holdsMessages: true });
	const held = (await upgraded()) as Socket;
	let heard = "";
	held.on("data", (data) => {
		heard += data;
	});
	held.write("hello");
	// A fence: what is said later comes back first.
	proxy.change({});
	const passed = (await upgraded()) as Socket;
	passed.write("hello");
	await once(passed, "data");
	expect(heard).toBe("");
	held.destroy();
	passed.destroy();
});

test("a proxy cuts what is idle", async () => {
	proxy.change({ idleMs: 20 });
	// On a busy machine it is cut before the answer, which the asking socket hears as an error.
	const socket = await upgraded().catch(() => null);
	if (socket instanceof Socket && !socket.closed) await once(socket, "close");
	await expect.poll(() => proxy.open()).toBe(0);
});

test("a proxy speaks TLS by a certificate of today, or by one that has ended", async () => {
	const asks = async (certificate: { key: string; cert: string }) => {
		const secure = await openMisbehavingProxy(behind, { tls: certificate });
		const asking = secureRequest(secure.origin, { ca: certificate.cert });
		asking.end();
		const said = await new Promise((done) => {
			asking.on("response", (answer) => done(answer.statusCode));
			asking.on("error", (error: NodeJS.ErrnoException) => done(error.code));
		});
		await secure.close();
		return said;
	};
	expect(await asks(makeCertificate(["127.0.0.1"]))).toBe(200);
	expect(await asks(makeCertificate(["127.0.0.1"], -60_000))).toBe(
		"CERT_HAS_EXPIRED",
	);
	expect(await asks(makeCertificate(["other.example"]))).toBe(
		"ERR_TLS_CERT_ALTNAME_INVALID",
	);
});
