import { afterAll, beforeAll, expect, test } from "vitest";
import { type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
beforeAll(async () => {
	const origin = "https://chat.shop.example";
	relay = await startRelay({ config: { origin, consoleOrigin: origin } });
});
afterAll(() => relay.stop());

const asks = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await fetch(relay.origin + path, { headers });
	return `${answer.status} ${await answer.text()}`;
};

test.each([
	"/chat/console",
	"/chat/console/",
	"/a/b/shopbell.js",
	"/chat/embed.json",
	"/chat/socket.io/",
	"/chat/frame/site",
	"/chat/settings/site",
])(
	"RC5 %s is answered in words, with the address that is right",
	async (path) => {
		const said = await asks(path);
		expect(said).toMatch(/^404 .*cannot live below a path/);
		expect(said).toContain("https://chat.shop.example");
	},
);

test("RC5 a proxy that takes a path away and says so is answered in words, and who watches the relay is not", async () => {
	const below = { "X-Forwarded-Prefix": "/chat" };
	expect(await asks("/console", below)).toMatch(/cannot live below a path/);
	expect(await asks("/console", { "X-Forwarded-Prefix": "/" })).toMatch(/^200/);
	expect(await asks("/health", below)).toMatch(/^200/);
});

test("RC5 what is nothing of ours is not found, and no more is said", async () => {
	for (const path of ["/chat", "/chat/", "/wp-admin/setup", "/shopbell.jss"])
		expect(await asks(path)).toBe("404 not found");
});
