import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../../protocol/ids.ts";
import { htmlFaults } from "../../testing/html-faults.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { together } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function complained() {
	const scene = await together(relay);
	const { maya, noor, conversation } = scene;
	const secret = newToken();
	const { complaint } = await maya.ask("complaint:file", {
		...{ conversation, id: newId(), secret, what: "The lamp burnt." },
		...{ order: "", wants: "", mayContact: false },
	});
	const read = async (of = secret, languages = "en") => {
		const answer = await fetch(`${relay.origin}/complaint/${of}`, {
			headers: { "Accept-Language": languages },
		});
		const html = await answer.text();
		if (answer.ok) expect(htmlFaults(html), html).toEqual([]);
		return { status: answer.status, html };
	};
	const post = (why: string, origin = RELAY_ORIGIN) =>
		fetch(`${relay.origin}/complaint/${secret}`, {
			...{ method: "POST", redirect: "manual" },
			headers: { Origin: origin },
			body: new URLSearchParams({ why }),
		});
	const decide = (version: number, text: string) =>
		noor.ask("complaint:decide", {
			...{ conversation, complaint: complaint.id, version },
			...{ outcome: "not_upheld", text },
		});
	return { ...scene, complaint, read, post, decide };
}

test("CM7 its page needs no script, says number and state, and takes that a decision is not accepted, once", async () => {
	const { complaint, read, post, decide } = await complained();
	const before = await read();
	expect(before.status).toBe(200);
	expect(before.html).toContain(`Complaint ${complaint.number}`);
	expect(before.html).not.toMatch(/<script|<form|The lamp burnt/);
	expect((await post("It is not enough.")).status).toBe(409);
	await decide(1, "<b>No</b>");
	const decided = await read(undefined, "lt");
	expect(decided.html).toContain('<html lang="lt"');
	expect(decided.html).toContain("&#60;b&#62;No&#60;/b&#62;");
	expect((await post("I want it.", "https://elsewhere.test")).status).toBe(400);
	expect((await post(" ")).status).toBe(400);
	expect((await post("It is not enough.")).status).toBe(303);
	const again = await read();
	expect(again.html).toContain("second time");
	expect(again.html).not.toContain("<form");
	expect((await post("Once more.")).status).toBe(409);
	await decide(3, "No.");
	expect((await read()).html).toContain("This is the last decision.");
});

test("CM7 who tries secrets is limited, and a wrong one says nothing of a shop", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const { read } = await complained();
	const wrong = await read(newToken());
	expect(wrong.status).toBe(404);
	expect(wrong.html).not.toContain(relay.shop.name);
	const tried = await Promise.all(
		Array.from({ length: 1_000 }, () => read(newToken())),
	);
	const limited = tried.filter(({ status }) => status === 429);
	expect(limited.length).toBeGreaterThan(900);
});
