import { expect, test } from "vitest";
import { requestIdOf } from "./request-id.ts";

const idOf = (given: string | undefined, proxyHops: number) =>
	requestIdOf({ headers: { "x-request-id": given } }, proxyHops);

test("MO3 a request has an id of ours, and a proxy's own where there is a proxy", () => {
	expect(idOf(undefined, 0)).toMatch(/^[\w-]{22}$/);
	expect(idOf(undefined, 0)).not.toBe(idOf(undefined, 0));
	for (const plain of [
		"a1b2c3d4",
		"3f1c9a52e0f04b7e9d6f1a2b3c4d5e6f",
		"0b1d2c3e-1111-4222-8333-444455556666",
		"x".repeat(64),
	]) {
		expect(idOf(plain, 1)).toBe(plain);
		expect(idOf(plain, 0)).not.toBe(plain);
	}
});

test.each([
	["too short", "a1b2c3d"],
	["too long", "x".repeat(65)],
	["an address", "192.0.2.7:1234"],
	["an address of IPv6", "2001:db8::17:1"],
	["a mail address", "maya@shop.example"],
	["words", "maya asks something"],
	["two of them", "a1b2c3d4, b1b2c3d4"],
	["a line end", "a1b2c3d4\nlevel=50"],
	["letters beyond ASCII", "ąžuolasąžuolas"],
	["nothing", ""],
])(
	"MO3 what a proxy sends is not taken over where it is %s",
	(_name, given) => {
		expect(idOf(given, 1)).toMatch(/^[\w-]{22}$/);
		expect(idOf(given, 1)).not.toBe(given);
	},
);
