import { createServer } from "node:http";
import { expect, test } from "vitest";
import { PUSH_WAIT_MS } from "../../protocol/limits.ts";
import { handClock } from "../ports/clock.ts";
import { createOutbound, mayAsk } from "./outbound.ts";

const family = (address: string) => (address.includes(":") ? 6 : 4);

test.each([
	"0.0.0.0",
	"10.1.2.3",
	"100.64.0.1",
	"169.254.169.254",
	"172.16.0.1",
	"172.31.255.255",
	"192.168.1.1",
	"198.18.0.1",
	"224.0.0.1",
	"255.255.255.255",
	"::",
	"fe80::1",
	"fc00::1",
	"fd12:3456::1",
	"ff02::1",
	"::ffff:10.0.0.1",
	"::ffff:169.254.169.254",
	"64:ff9b::a00:1",
	"2001:db8::1",
	"2002:a00:1::1",
	"2001:0:a00:1::1",
])("an address of a network inside is never asked: %s", (address) => {
	for (const loopback of [true, false])
		expect(mayAsk({ address, family: family(address) }, loopback)).toBe(false);
});

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])(
	"this machine is asked only by a relay of its own: %s",
	(address) => {
		const at = { address, family: family(address) };
		expect(mayAsk(at, false)).toBe(false);
		expect(mayAsk(at, true)).toBe(true);
	},
);

test.each(["93.184.215.14", "172.32.0.1", "2606:4700::1111"])(
	"the open internet may be asked: %s",
	(address) => {
		expect(mayAsk({ address, family: family(address) }, false)).toBe(true);
	},
);

const post = (outbound: ReturnType<typeof createOutbound>, url: string) =>
	outbound.post(new URL(url), {}, Buffer.from("x"));

test.each([
	"https://127.0.0.1/",
	"https://localhost/",
	"https://[::1]/",
	"https://0x7f.1/",
	"https://2130706433/",
	"https://169.254.169.254/latest/meta-data",
	"https://[::ffff:7f00:1]/",
	"http://93.184.215.14/",
])(
	"a relay for the world does not ask %s, however it is written",
	async (url) => {
		const outbound = createOutbound(handClock(0), false);
		await expect(post(outbound, url)).rejects.toMatchObject({ why: "address" });
	},
);

test("an answer has five seconds and 64 KB", async () => {
	const clock = handClock(0);
	const outbound = createOutbound(clock, true);
	const server = createServer((request, response) => {
		if (request.url === "/flood") response.end("x".repeat(1_000_000));
		else heard();
	});
	let heard = () => {};
	const asked = new Promise<void>((done) => {
		heard = done;
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	const at = (path: string) =>
		post(outbound, `http://127.0.0.1:${port}${path}`);
	await expect(at("/flood")).rejects.toMatchObject({ why: "size" });
	const silent = at("/silent");
	await asked;
	clock.pass(PUSH_WAIT_MS);
	await expect(silent).rejects.toMatchObject({ why: "time" });
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
});

const WANTED = { headers: {}, most: 1_000, waitMs: 5_000 };

test.each([
	"https://127.0.0.1/",
	"http://localhost/",
	"http://[::1]:4311/",
	"https://169.254.169.254/latest/meta-data",
	"https://[::ffff:7f00:1]/",
	// Ports of other services, and no page at all.
	"https://93.184.215.14:25/",
	"http://93.184.215.14:22/",
	"ftp://93.184.215.14/",
])("TG14 a relay for the world reads no page at %s", async (url) => {
	const outbound = createOutbound(handClock(0), false);
	await expect(outbound.get(new URL(url), WANTED)).rejects.toMatchObject({
		why: "address",
	});
});

test("TG14 a page is cut where it is too long, read with its headers, and waited for so long", async () => {
	const clock = handClock(0);
	const outbound = createOutbound(clock, true);
	const server = createServer((request, response) => {
		if (request.url === "/silent") return heard();
		response.setHeader("Content-Security-Policy", ["a 1", "b 2"]);
		response.statusCode = request.url === "/away" ? 302 : 200;
		response.end(request.url === "/flood" ? "x".repeat(100_000) : "page");
	});
	let heard = () => {};
	const asked = new Promise<void>((done) => {
		heard = done;
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	const at = (path: string) =>
		outbound.get(new URL(`http://127.0.0.1:${port}${path}`), WANTED);
	const page = await at("/away");
	expect(page).toMatchObject({ status: 302, isCut: false });
	expect(page.body.toString()).toBe("page");
	expect(page.headers["content-security-policy"]).toBe("a 1, b 2");
	const flood = await at("/flood");
	expect([flood.body.length, flood.isCut]).toEqual([1_000, true]);
	const silent = at("/silent");
	await asked;
	clock.pass(WANTED.waitMs);
	await expect(silent).rejects.toMatchObject({ why: "time" });
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
});
