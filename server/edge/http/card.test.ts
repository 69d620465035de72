import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { CARD_CHARS } from "../../../protocol/limits.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { hires } from "../../testing/staff.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function sends(
	fields: Record<string, string>,
	headers: Record<string, string> = { Origin: RELAY_ORIGIN },
) {
	const answer = await fetch(`${relay.origin}/card/${relay.shop.id}`, {
		method: "POST",
		redirect: "manual",
		headers: {
			...headers,
			"Content-Type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams({
			clientId: newId(),
			kind: "praise",
			text: "Kind, and quick.",
			...fields,
		}),
	});
	return { answer, status: answer.status, html: await answer.text() };
}

async function cards(list: "praise" | "problem" = "praise") {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	return (await ada.ask("cards:read", { site, list, before: null })).cards;
}

test("LI7 a card by a link is kept once, and nothing in the browser", async () => {
	const read = await fetch(`${relay.origin}/card/${relay.shop.id}`);
	const html = await read.text();
	expect([read.status, read.headers.get("Set-Cookie")]).toEqual([200, null]);
	expect(html).not.toContain("<script");
	const clientId = /name="clientId" value="([\w-]{22})"/.exec(html)?.[1] ?? "";
	const sent = await sends({ clientId, about: "Noor" });
	expect(sent.status).toBe(303);
	expect(sent.answer.headers.get("Location")).toContain("sent=");
	expect((await sends({ clientId, about: "Noor" })).status).toBe(303);
	expect(await cards()).toMatchObject([
		{
			text: "Kind, and quick.",
			about: "Noor",
			relation: "visitor",
			channel: "link",
			conversation: null,
		},
	]);
});

test("LI7 a problem with a way to reach its author waits for an answer", async () => {
	await sends({ kind: "problem", text: "=cmd()", contact: "+370 600 00000" });
	expect(await cards("problem")).toMatchObject([
		{ text: "=cmd()", contact: "+370 600 00000", wantsAnswer: true },
	]);
});

test("LI7 what is refused is said, and stays in the field", async () => {
	const long = "א".repeat(CARD_CHARS + 1);
	const sent = await sends({ text: long, about: '"><script>alert(1)' });
	expect(sent.status).toBe(400);
	expect(sent.html).toContain(long);
	expect(sent.html).not.toContain("<script");
	for (const fields of [{ text: " \n" }, { kind: "order" }, { clientId: "x" }])
		expect((await sends(fields as never)).status).toBe(400);
	expect((await sends({ text: "x".repeat(100_000) })).status).toBe(400);
	for (const headers of [{ Origin: "https://evil.example" }, {}])
		expect((await sends({}, headers as never)).status).toBe(403);
	expect(await cards()).toEqual([]);
});

test("LI7 an address leaves as many cards as it may", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const all = [];
	for (let count = 0; count < 21; count++) all.push(await sends({}));
	expect(all.at(-1)?.status).toBe(429);
	expect(all.at(-1)?.html).toContain("Kind, and quick.");
});
