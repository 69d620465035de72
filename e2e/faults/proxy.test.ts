import {
	createServer,
	connect as dial,
	type Server,
	type Socket,
} from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openProxy, type Way } from "./proxy.ts";

let relay: Server;
let atRelay: Socket[];
let proxy: Way;
const dialled: Socket[] = [];

beforeEach(async () => {
	atRelay = [];
	relay = createServer((socket) => {
		atRelay.push(socket);
		socket.on("error", () => {});
		socket.on("data", (data) => socket.write(`<${data}>`));
	}).listen(0, "127.0.0.1");
	await new Promise((done) => relay.once("listening", done));
	proxy = await openProxy((relay.address() as { port: number }).port);
});
afterEach(async () => {
	for (const socket of dialled.splice(0)) socket.destroy();
	await proxy.close();
	for (const socket of atRelay) socket.destroy();
	await new Promise((done) => relay.close(done));
});

/** A client of the proxy, and all that it has heard. */
function client() {
	const socket = dial(proxy.port, "127.0.0.1");
	dialled.push(socket);
	let heard = "";
	let look = () => {};
	socket.on("data", (data) => {
		heard += data;
		look();
	});
	socket.on("error", () => {});
	const ended = new Promise<boolean>((done) =>
		socket.once("close", (hadError) => done(hadError)),
	);
	return {
		ended,
		heard: () => heard,
		say: (text: string) => void socket.write(text),
		hears: (part: string) =>
			new Promise<void>((done) => {
				look = () => heard.includes(part) && done();
				look();
			}),
	};
}

test("what is said passes both ways", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	expect(proxy.open()).toBe(1);
});

test("frozen both ways nothing passes and nobody is told, thawed everything does, in order", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.change({ kind: "frozen", towards: "both" });
	maya.say("two");
	atRelay[0]?.write("news");
	await fence();
	expect(maya.heard()).toBe("<one>");
	proxy.change({ kind: "pass" });
	await maya.hears("<two>");
	expect(maya.heard()).toBe("<one>news<two>");
});

test("frozen towards the client, the relay still hears", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.change({ kind: "frozen", towards: "client" });
	const heard = new Promise((done) => atRelay[0]?.once("data", done));
	maya.say("two");
	expect(String(await heard)).toBe("two");
	await fence();
	expect(maya.heard()).toBe("<one>");
	proxy.change({ kind: "pass" });
	await maya.hears("<two>");
});

test("frozen towards the relay, the client still hears", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.change({ kind: "frozen", towards: "relay" });
	maya.say("two");
	atRelay[0]?.write("news");
	await maya.hears("news");
	expect(maya.heard()).toBe("<one>news");
});

test("a frozen link does not tell that the other end has gone", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.change({ kind: "frozen", towards: "both" });
	atRelay[0]?.destroy();
	await fence();
	expect(proxy.open()).toBe(1);
	proxy.change({ kind: "pass" });
	await maya.ended;
});

test("a reset ends what is open, and the next connection passes", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.reset();
	expect(await maya.ended).toBe(true);
	const again = client();
	again.say("two");
	await again.hears("<two>");
});

test("stranded, what is open says nothing any more, and the next connection passes", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.strand();
	maya.say("two");
	const again = client();
	again.say("three");
	await again.hears("<three>");
	proxy.change({ kind: "pass" });
	await fence();
	expect(maya.heard()).toBe("<one>");
});

test("cut after so many bytes, it ends in the middle and passes again", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.change({ kind: "cut", afterBytes: 6 });
	maya.say("1234");
	await maya.ended;
	expect("<one><1234>".startsWith(maya.heard())).toBe(true);
	expect(maya.heard().length).toBeLessThan("<one><1234>".length);
	const again = client();
	again.say("two");
	await again.hears("<two>");
});

test("closed, nobody gets through until it is open", async () => {
	const maya = client();
	maya.say("one");
	await maya.hears("<one>");
	proxy.change({ kind: "closed" });
	await maya.ended;
	await client().ended;
	proxy.change({ kind: "pass" });
	const again = client();
	again.say("two");
	await again.hears("<two>");
	// Of the three the second has not come through.
	expect(atRelay).toHaveLength(2);
});

test("delayed and throttled, everything arrives whole and in order", async () => {
	const maya = client();
	proxy.change({ kind: "delay", ms: 20 });
	const from = performance.now();
	maya.say("one");
	await maya.hears("<one>");
	expect(performance.now() - from).toBeGreaterThanOrEqual(39);
	proxy.change({ kind: "throttle", bytesPerSecond: 4_000 });
	const long = `${"x".repeat(500)}.`;
	maya.say(long);
	// The relay of this test answers each part by itself.
	await maya.hears(".>");
	expect(maya.heard().replace(/[<>]/g, "")).toBe(`one${long}`);
});

/** Long enough for anything that would pass to have passed: another connection's round trip. */
async function fence(): Promise<void> {
	const { port } = relay.address() as { port: number };
	for (let i = 0; i < 5; i++) {
		const socket = dial(port, "127.0.0.1");
		socket.on("error", () => {});
		socket.write("fence");
		await new Promise((done) => socket.once("data", done));
		socket.destroy();
	}
}
