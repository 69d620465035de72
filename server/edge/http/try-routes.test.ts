import { afterEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { asks, opensAt } from "../../testing/page.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { changes } from "../../testing/store/suite.ts";
import { addAgent, arrives } from "../../testing/wire.ts";

const HOST = new URL(RELAY_ORIGIN).host;
let relay: Relay;
afterEach(() => relay.stop());

const opens = (path: string, headers: Record<string, string> = {}) =>
	opensAt(relay, path, { Host: HOST, ...headers });

async function told(headers: Record<string, string> = {}) {
	const { text } = await opens("/try", headers);
	const [, content = ""] =
		/<meta name="shopbell-try" content="([^"<>]*)">/.exec(text) ?? [];
	return JSON.parse(
		content.replace(/&#(\d+);/g, (_, code) =>
			String.fromCharCode(Number(code)),
		),
	) as Record<string, unknown>;
}

test("a relay that serves a real shop knows no demonstration, and frames nothing for it", async () => {
	relay = await startRelay();
	for (const path of ["/try", "/try/log", "/try/seat.js", "/try/assets/a.js"])
		expect([path, (await opens(path)).status]).toEqual([path, 404]);
	const { headers } = await opens("/console");
	expect(headers["content-security-policy"]).toContain(
		"frame-ancestors 'none'",
	);
	expect((await opens(`/frame/${relay.shop.id}`)).text).not.toContain(
		"<script",
	);
});

test("in the demonstration the console may stand in the relay's own pages, and in no others", async () => {
	relay = await startRelay({ tryOut: true });
	const policy = (await opens("/console")).headers["content-security-policy"];
	expect(policy).toMatch(/frame-ancestors 'self'(;|$)/);
	expect((await opens(`/frame/${relay.shop.id}`)).text).toContain(
		'<script src="/try/seat.js" async></script>',
	);
});

test("its page is framed by nobody, runs no foreign script and is kept nowhere", async () => {
	relay = await startRelay({ tryOut: true });
	const { headers, status } = await opens("/try");
	expect(status).toBe(200);
	const policy = headers["content-security-policy"] as string;
	for (const line of [
		"default-src 'none'",
		"script-src 'self'",
		"frame-src 'self' http://shop.test",
		"connect-src 'self' http://127.0.0.1:4242",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
	])
		expect(policy).toContain(line);
	expect(policy).not.toContain("unsafe-");
	expect(headers["cache-control"]).toBe("no-store");
	expect(headers["access-control-allow-origin"]).toBeUndefined();
});

test("it knows both sides, and signs the first agent in by a link that works once", async () => {
	relay = await startRelay({ tryOut: true });
	const { noor, teo } = relay.people;
	const facts = await told();
	expect(facts).toMatchObject({
		site: relay.shop.id,
		shop: "http://shop.test/?ring=8",
		agents: [noor.id, teo.id],
		keeper: "http://127.0.0.1:4242",
		since: relay.store.now(),
	});
	const [path, token] = String(facts.console).split("#");
	expect(path).toBe("/console/sign-in");
	const signIn = () =>
		asks(relay, "/console/session", { method: "POST", body: { token } });
	expect((await signIn()).status).toBe(200);
	expect((await signIn()).status).toBe(403);
	expect((await told()).console).not.toBe(facts.console);
});

test("whoever of them is signed in already stays so; another shop's agent is none of them", async () => {
	relay = await startRelay({ tryOut: true });
	const { teo, ines } = relay.people;
	expect((await told({ Cookie: teo.cookie })).console).toBe("/console");
	expect((await told({ Cookie: ines.cookie })).console).toMatch(/sign-in#/);
	expect((await told({ Cookie: "__Host-shopbell=x" })).console).toMatch(
		/sign-in#/,
	);
});

test.each(["evil.example", "127.0.0.1:4000", "relay.test:81"])(
	"under another name, as %s, it shows the way and holds no link",
	async (name) => {
		relay = await startRelay({ tryOut: true });
		for (const path of ["/try", "/try/log?since=0"]) {
			const { status, headers, text } = await opens(path, { Host: name });
			expect(status).toBe(302);
			expect(headers.location).toBe(`${RELAY_ORIGIN}/try`);
			expect(text).not.toContain("sign-in");
		}
	},
);

test("the log names every message and note since then, each as often as it stands there, without a text", async () => {
	relay = await startRelay({ tryOut: true });
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	await maya.sends("Long ago");
	relay.clock.pass(60_000);
	const since = relay.store.now();
	const id = newId();
	const { conversation, seq } = await maya.sends("Secret words", null, id);
	await maya.sends("Secret words", null, id);
	const note = newId();
	await noor.ask("note:add", { conversation, clientId: note, text: "Hidden" });
	const lines = JSON.parse((await opens(`/try/log?since=${since}`)).text);
	expect(lines).toEqual([
		{ clientId: id, seq, conversation },
		{ clientId: note, seq: expect.any(Number), conversation },
	]);
	expect((await opens(`/try/log?since=${since + 1}`)).text).toBe("[]");
	expect((await opens("/try/log")).text).toBe("[]");
	noor.close();
	maya.close();
});

test("a log longer than one reading is counted once", async () => {
	relay = await startRelay({ tryOut: true });
	const maya = await arrives(relay);
	const first = newId();
	const { conversation } = await maya.sends("Hello", null, first);
	const notes = Array.from({ length: 230 }, newId);
	const { noor } = relay.people;
	await relay.store.commit([
		changes(
			{ site_id: relay.shop.id, id: conversation },
			{
				entries: notes.map((clientId) => ({
					kind: "note",
					author: { kind: "agent", id: noor.id, name: "Noor" },
					clientId,
					audience: "staff",
					body: { text: "Hello" },
				})),
			},
		),
	]);
	const lines = JSON.parse((await opens("/try/log?since=0")).text) as {
		clientId: string;
	}[];
	expect(lines.map(({ clientId }) => clientId).sort()).toEqual(
		[first, ...notes].sort(),
	);
	maya.close();
});
