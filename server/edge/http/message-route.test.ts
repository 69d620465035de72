import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../../protocol/ids.ts";
import { TEXT_CHARS, VISITOR_WRITES } from "../../../protocol/limits.ts";
import type { PostedDraft, Sent } from "../../../protocol/message.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { kept, works } from "../../testing/shop.ts";
import { addAgent, arrives } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const draft = (over: Partial<PostedDraft> = {}): PostedDraft => ({
	protocol: PROTOCOL,
	token: newToken(),
	identity: null,
	conversation: null,
	clientId: newId(),
	text: "Is anybody there?",
	...over,
});

async function post(
	body: unknown,
	site = relay.shop.id,
	origin = RELAY_ORIGIN,
): Promise<{ status: number; said: Sent & { refusal?: Refusal } }> {
	const response = await fetch(`${relay.origin}/messages/${site}`, {
		method: "POST",
		headers: { Origin: origin, "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
	return { status: response.status, said: await response.json() };
}

test("MS11 a message over HTTP begins a conversation that the socket finds later", async () => {
	const posted = draft();
	const { status, said } = await post(posted);
	expect(status).toBe(200);
	const maya = await arrives(relay, { token: posted.token });
	const { entries } = await maya.ask("conversation:join", {
		conversation: said.conversation,
		after: 0,
	});
	expect(entries).toMatchObject([
		{ kind: "message", body: { text: posted.text }, seq: said.seq },
	]);
});

test("MS11 sent both ways it is kept once", async () => {
	const posted = draft();
	const { said } = await post(posted);
	const maya = await arrives(relay, { token: posted.token });
	expect(await maya.sends(posted.text, null, posted.clientId)).toEqual({
		...said,
		duplicate: true,
	});
	expect((await post(posted)).said.duplicate).toBe(true);
});

test("MS11 it is refused as it would be on a socket", async () => {
	const elsewhere = await post(draft(), relay.shop.id, "http://shop.test");
	expect(elsewhere.said.refusal).toEqual({ code: "forbidden" });
	expect((await post(draft(), newId())).said.refusal?.code).toBe("not_found");
	expect((await post(draft({ protocol: 99 }))).said.refusal?.code).toBe(
		"version",
	);
	expect((await post({ ...draft(), sender: "me" })).said.refusal?.code).toBe(
		"malformed",
	);
	const long = draft({ text: "x".repeat(TEXT_CHARS + 1) });
	expect((await post(long)).said.refusal?.code).toBe("too_long");
	const theirs = (await post(draft())).said.conversation;
	const foreign = await post(draft({ conversation: theirs }));
	expect(foreign.said.refusal).toEqual({ code: "not_found" });
});

test("MS11 RO6 it is routed by the language that it says, and an earlier page says none", async () => {
	await works(relay, relay.people.noor.id, { languages: ["lt"] });
	await works(relay, relay.people.teo.id, { languages: ["en"] });
	await addAgent(relay, "teo");
	await addAgent(relay, "noor");
	const asks = async (over: Partial<PostedDraft>) => {
		const { conversation } = (await post(draft(over))).said;
		await relay.passes(0);
		return kept(relay, conversation);
	};
	expect(await asks({ locale: "lt-LT" })).toMatchObject({
		agent_name: "Noor",
		language: "lt-LT",
	});
	expect(await asks({ locale: "en" })).toMatchObject({
		agent_name: "Teo",
		language: "en",
	});
	expect(await asks({})).toMatchObject({ language: null });
	const wrong = await post({ ...draft(), locale: "<script>" });
	expect(wrong.said.refusal).toEqual({ code: "malformed", field: "locale" });
});

test("LM1 the limits of the visitor hold here too", async () => {
	const { token } = draft();
	const posts = Array.from({ length: VISITOR_WRITES.points + 1 }, () =>
		post(draft({ token })),
	);
	const refused = (await Promise.all(posts)).filter(
		({ said }) => said.refusal?.code === "slow_down",
	);
	expect(refused).toHaveLength(1);
	expect(refused[0]?.status).toBe(429);
});
