import { expect, test } from "vitest";
import { passkeyHostOf } from "./passkey-host.ts";
import { passkeyWarning } from "./passkey-warning.ts";

test.each([
	["https://desk.shop.example", "desk.shop.example"],
	["https://desk.shop.example:8443", "desk.shop.example"],
	["http://localhost:4000", "localhost"],
	["http://desk.localhost:4000", "desk.localhost"],
	["http://127.0.0.1:4000", undefined],
	["https://10.0.0.7", undefined],
	["https://[::1]", undefined],
	["http://desk.shop.example", undefined],
	["http://notlocalhost", undefined],
])("AC21 at %s passkeys are made for %s", (origin, rpId) => {
	expect(passkeyHostOf(origin)?.rpId).toBe(rpId);
	expect(passkeyHostOf(origin)?.origin).toBe(rpId && origin);
});

test.each([
	[0, "https://desk.example", null],
	[
		1,
		"https://desk.example",
		'1 passkey opens nothing at https://desk.example: it was made for another host name than desk.example. With the address of before it works again. Otherwise its owner signs in by password or link, and adds a new one under "My account".',
	],
	[
		3,
		"http://127.0.0.1:4000",
		'3 passkeys open nothing at http://127.0.0.1:4000: passkeys work by https with a host name, and on localhost. With the address of before they work again. Otherwise their owners sign in by password or link, and add new ones under "My account".',
	],
])(
	"AC28 of %i passkeys that work elsewhere the relay at %s says so",
	async (count, origin, said) => {
		const store = { passkeysElsewhere: async () => count };
		expect(await passkeyWarning(store, origin)).toBe(said);
	},
);
