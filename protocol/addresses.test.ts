import { expect, test } from "vitest";
import { readAddressesChange } from "./addresses.ts";
import { newId } from "./ids.ts";
import { wwwTwin } from "./www-twin.ts";

test.each([
	["https://shop.example", "https://www.shop.example"],
	["https://www.shop.example", "https://shop.example"],
	["http://shop.example:8080", "http://www.shop.example:8080"],
	["https://shop.co.uk", "https://www.shop.co.uk"],
	["https://xn--mnchen-3ya.example", "https://www.xn--mnchen-3ya.example"],
	["http://shop.test", "http://www.shop.test"],
	["https://www.example", null],
	["http://localhost:4311", null],
	["http://shop.localhost", null],
	["http://intranet", null],
	["http://printer.local", null],
	["http://127.0.0.1", null],
	["http://[::1]:4000", null],
	[`https://${"a.".repeat(122)}example`, null],
])("AD7 beside %s shoppers may come by %s", (origin, twin) => {
	expect(wwwTwin(origin)).toBe(twin);
});

test("AD1 an address that is named twice is kept once, where it stood first", () => {
	const [one, other] = ["https://b.example", "https://a.example"];
	const said = { site: newId(), origins: [one, other, one] };
	expect(readAddressesChange(said)).toMatchObject({ origins: [one, other] });
});
