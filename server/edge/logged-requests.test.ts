import { afterEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, knocks } from "../testing/wire.ts";

let relay: Relay;
afterEach(() => relay.stop());

interface Line {
	msg: string;
	err?: { message: string };
	where?: string;
	request?: string;
	connection?: string;
	conversation?: string;
	code?: string;
}
const lines = () => relay.logged.map((line) => JSON.parse(line) as Line);
const linesOf = (msg: string) => lines().filter((line) => line.msg === msg);

/** Whose store fails from `breaks` on. */
async function breaking(config = {}) {
	let broken = false;
	const mustWork = () => {
		if (broken) throw new Error("broken on purpose");
	};
	relay = await startRelay({
		config,
		store: (store) => ({
			...store,
			session(...asked) {
				mustWork();
				return store.session(...asked);
			},
			newestConversation(...asked) {
				mustWork();
				return store.newestConversation(...asked);
			},
			async commit(changes) {
				mustWork();
				return store.commit(changes);
			},
		}),
	});
	return {
		breaks: () => {
			broken = true;
		},
	};
}

test("MO3 an answer over HTTP carries the id under which a fault stands in the log, and never the address itself", async () => {
	const { breaks } = await breaking();
	const fine = await asks(relay, "/health");
	expect(fine.headers.get("X-Request-Id")).toMatch(/^[\w-]{22}$/);
	breaks();
	const token = newToken();
	const headers = {
		Cookie: relay.people.noor.cookie,
		// There is no proxy: whoever sends it is a client.
		"X-Request-Id": "a-client-writes-this",
	};
	const answer = await asks(relay, `/console/export/${token}`, { headers });
	expect(answer.status).toBe(500);
	const request = answer.headers.get("X-Request-Id");
	const [line] = linesOf("failed");
	expect(line).toMatchObject({
		request,
		where: "GET /console/export/:token",
		err: { message: "broken on purpose" },
	});
	expect(relay.logged.join()).not.toContain(token);
	expect(relay.logged.join()).not.toContain("a-client-writes-this");
});

test("MO3 behind a proxy both logs have the proxy's id", async () => {
	await breaking({ proxyHops: 1 });
	const headers = { "X-Request-Id": "3f1c9a52e0f04b7e9d6f1a2b3c4d5e6f" };
	const answer = await asks(relay, "/health", { headers });
	expect(answer.headers.get("X-Request-Id")).toBe(headers["X-Request-Id"]);
});

test("MO3 a command that fails is logged with its socket, its number there, and its conversation", async () => {
	const { breaks } = await breaking();
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	breaks();
	const asked = { conversation, clientId: newId(), text: "secret-text" };
	expect(await maya.refused("message:send", asked)).toEqual({
		code: "rejected",
	});
	const connection = maya.socket.id as string;
	const about = { connection, conversation, where: "message:send" };
	// What was written in vain, and whose command that was.
	expect(linesOf("failed")).toContainEqual(
		expect.objectContaining({ conversation, where: "message:send-into" }),
	);
	const [refused] = linesOf("refused");
	expect(refused).toMatchObject({ ...about, code: "rejected" });
	// hello, visitor:make, message:send, and this one.
	expect(refused?.request).toBe(`${connection}.4`);
	await maya.refused("page:view", {
		page: { url: "http://shop.test/secret", title: "secret-title" },
		cart: null,
	});
	const [viewed] = linesOf("failed").filter(({ request }) => request);
	expect(viewed).toMatchObject({
		connection,
		request: `${connection}.5`,
		where: "page:view",
	});
	expect(relay.logged.join()).not.toContain("secret");
});

test("MO3 of what a stranger sends nothing but what could be an id stands in the log", async () => {
	const { breaks } = await breaking();
	const maya = await arrives(relay);
	breaks();
	for (const conversation of ["secret", ["secret"], { secret: 1 }])
		await maya.say("message:send", { conversation });
	const stranger = knocks(relay);
	await stranger.say("secret-command", { conversation: newId() });
	expect(relay.logged.join()).not.toContain("secret");
});
