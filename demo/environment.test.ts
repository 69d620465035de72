import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

const KEY = Buffer.alloc(32, 1).toString("base64url");

test("a site is all that the shop must be told", () => {
	expect(readEnvironment({ SHOPBELL_SITE: "lamp-and-loom" })).toEqual({
		ok: true,
		environment: {
			host: "127.0.0.1",
			port: 4100,
			relay: "http://localhost:4000",
			site: "lamp-and-loom",
		},
	});
});

test("a key and its id make identities", () => {
	const read = readEnvironment({
		SHOPBELL_SITE: "s",
		SHOPBELL_ORIGIN: "https://chat.example/",
		SHOPBELL_IDENTITY_KEY: KEY,
		SHOPBELL_IDENTITY_KID: "k1",
	});
	expect(read.ok && read.environment).toMatchObject({
		relay: "https://chat.example",
		identityKey: { site: "s", kid: "k1", secret: KEY },
	});
});

test.each([
	[{}, "SHOPBELL_SITE is missing"],
	[{ SHOPBELL_SITE: "" }, "SHOPBELL_SITE is missing"],
	[{ SHOPBELL_SITE: "a b" }, "SHOPBELL_SITE may hold"],
	[{ SHOPBELL_SITE: "s", SHOP_PORT: "http" }, "SHOP_PORT must be"],
	[{ SHOPBELL_SITE: "s", SHOP_PORT: "70000" }, "SHOP_PORT must be"],
	[{ SHOPBELL_SITE: "s", SHOP_HOST: "a b" }, "SHOP_HOST must be"],
	[
		{ SHOPBELL_SITE: "s", SHOPBELL_ORIGIN: "localhost:4000" },
		"SHOPBELL_ORIGIN must be",
	],
	[
		{ SHOPBELL_SITE: "s", SHOPBELL_ORIGIN: "http://r/path" },
		"SHOPBELL_ORIGIN must be",
	],
	[
		{ SHOPBELL_SITE: "s", SHOPBELL_ORIGIN: "http://r; script-src *" },
		"SHOPBELL_ORIGIN must be",
	],
	[
		{
			SHOPBELL_SITE: "s",
			SHOPBELL_IDENTITY_KEY: "short",
			SHOPBELL_IDENTITY_KID: "k",
		},
		"32 bytes",
	],
	[{ SHOPBELL_SITE: "s", SHOPBELL_IDENTITY_KEY: KEY }, "belong together"],
	[{ SHOPBELL_SITE: "s", SHOPBELL_IDENTITY_KID: "k" }, "belong together"],
])("%j is refused with a sentence that helps", (variables, said) => {
	const read = readEnvironment(variables);
	expect(read.ok ? "" : read.sentence).toContain(said);
});
