// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { addressesOf, isOtherName } from "./addresses.ts";

afterEach(() => {
	document.head.innerHTML = "";
});

test("the page knows the relay's addresses, or takes its own for them", () => {
	const here = location.origin;
	const none = { console: here, relay: here, mail: false, passkeys: false };
	expect(addressesOf(document)).toEqual(none);
	const meta = document.createElement("meta");
	meta.name = "shopbell-console";
	document.head.append(meta);
	for (const content of ["", "null", "{", "[]"]) {
		meta.content = content;
		expect(addressesOf(document)).toEqual(none);
	}
	const said = {
		console: "https://desk.example",
		relay: "https://chat.example",
		mail: true,
		passkeys: true,
	};
	meta.content = JSON.stringify(said);
	expect(addressesOf(document)).toEqual(said);
});

test.each([
	["http://127.0.0.1:4000", "http://localhost:4000", true],
	["http://[::1]:4000", "http://localhost:4000", true],
	["http://localhost:4000", "http://127.0.0.1:4000", true],
	["http://localhost:8080", "http://localhost:4000", false],
	["https://localhost:4000", "http://localhost:4000", false],
	["http://192.168.1.5:4000", "http://localhost:4000", false],
	["https://chat.example", "http://localhost:4000", false],
	["http://localhost.evil.example:4000", "http://localhost:4000", false],
])("%s is another name of %s: %s", (opened, own, other) => {
	expect(isOtherName(opened, own)).toBe(other);
});
