import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newLink } from "../../sessions/sessions.ts";
import { posts } from "../../testing/account.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
let shop: Server;
let asked = 0;
let head = "";
beforeEach(async () => {
	asked = 0;
	relay = await startRelay({ empty: true });
	shop = createServer((_request, response) => {
		asked++;
		response.writeHead(200, { "Content-Type": "text/html" }).end(head);
	});
	await new Promise<void>((done) => shop.listen(0, "127.0.0.1", done));
});
afterEach(async () => {
	await relay.stop();
	await new Promise((done) => shop.close(done));
});

const origin = () => `http://localhost:${(shop.address() as AddressInfo).port}`;
const colourBy = async (token: string, at = origin()) =>
	posts(relay, "/console/first-run/colour", { token, origin: at });

test("FR3 the colour of the shop's own page is told to whoever holds the link of the first run, which stays good", async () => {
	const token = await newLink(relay.store, "first_run", null);
	for (const [content, accent] of [
		["#7A3B10", "#7a3b10"],
		["#abc", "#aabbcc"],
		["transparent", null],
		["#12", null],
	] as const) {
		head = `<!doctype html><meta name="theme-color" content="${content}">`;
		expect((await colourBy(token)).data, content).toEqual({ accent });
	}
	expect((await colourBy(token, "nowhere at all")).data).toEqual({
		accent: null,
	});
	const begun = await posts(relay, "/console/first-run", {
		token,
		name: "Ada",
		email: "ada@example.com",
		site: { name: "A", origin: origin() },
	});
	expect(begun.status).toBe(200);
});

test("FR3 nobody else makes the relay read a page", async () => {
	const wrong = await newLink(relay.store, "sign_in", relay.people.noor.id);
	for (const token of [wrong, "x".repeat(43)])
		expect((await colourBy(token)).status).toBe(403);
	expect(asked).toBe(0);
});
