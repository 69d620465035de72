import { expect, it } from "vitest";
import { lookAlike } from "./look-alike.ts";
import { understood } from "./understood.ts";
import { unicodeHost } from "./unicode-host.ts";
import { addressesWords as w } from "./words.ts";

it.each([
	["xn--mnchen-3ya.example", "münchen.example"],
	["xn--e1afmkfd.xn--80akhbyknj4f", "пример.испытание"],
	["www.xn--bcher-kva.example", "www.bücher.example"],
	["xn--fiqs8s", "中国"],
	["shop.example", "shop.example"],
	// No punycode of anything: it stays as browsers send it.
	["xn--.example", "xn--.example"],
	["xn--a-\u0000.example", "xn--a-\u0000.example"],
	["xn--99999999.example", "xn--99999999.example"],
])("AD8 %s reads %s", (host, shown) => {
	expect(unicodeHost(host)).toBe(shown);
});

it("AD8 every host of other letters is read back as it was written", () => {
	for (const host of ["ąžuolas.example", "ελλάδα.example", "日本語.example"])
		expect(unicodeHost(new URL(`https://${host}`).hostname)).toBe(host);
});

it.each([
	// Cyrillic о and е.
	["https://shоp.example", "shop.example"],
	["https://shop.еxample", "shop.example"],
	["https://sh0p.example", "shop.example"],
	["https://shóp.example", "shop.example"],
	["https://www.shоp.example", "shop.example"],
	["https://chop.example", null],
	["http://shop.example", null],
	["https://www.shop.example", null],
])("AD9 %s is taken for %s", (address, alike) => {
	const { origin } = new URL(address);
	expect(lookAlike(origin, ["https://shop.example"])).toBe(alike);
});

const LISTED = ["https://shop.example"];
const read = (typed: string) => {
	const said = understood(typed, LISTED);
	if (said.kind !== "origin") throw new Error(said.kind);
	return said;
};

it("AD8 says the scheme, the path that is left out, and the other spelling", () => {
	expect(read(" lamp.example/cart?x=1 ")).toEqual({
		kind: "origin",
		origin: "https://lamp.example",
		twin: "https://www.lamp.example",
		notes: [w.pathDropped],
		warnings: [],
		isListed: false,
	});
	expect(read("localhost:4311")).toMatchObject({
		origin: "http://localhost:4311",
		twin: null,
		notes: [w.loopback],
		warnings: [],
	});
	expect(read("192.168.1.20").notes).toEqual([w.inside]);
	expect(read("münchen.example").notes).toEqual([
		"Browsers send it as https://xn--mnchen-3ya.example.",
	]);
});

it("AD9 warns of http in public, and of an address that looks like a listed one", () => {
	expect(read("http://lamp.example").warnings).toEqual([w.publicHttp]);
	expect(read("http://lamp.test").warnings).toEqual([]);
	expect(read("shоp.example").warnings).toEqual([
		expect.stringContaining("looks like shop.example"),
	]);
});

it("AD7 offers no twin that is listed, and knows what is", () => {
	expect(read("www.shop.example")).toMatchObject({
		twin: null,
		isListed: false,
	});
	expect(read("shop.example")).toMatchObject({
		twin: "https://www.shop.example",
		isListed: true,
	});
});

it.each([
	["https://*;script-src-elem", w.faults.wildcard],
	["http://shop.example:99999", w.faults.port],
	["me@shop.example", w.faults.credentials],
	["ftp://shop.example", w.faults.scheme],
	["my shop", w.faults.host],
])("AD3 %s is refused in words", (typed, why) => {
	expect(understood(typed, LISTED)).toEqual({ kind: "fault", why });
});

it("nothing typed is no fault", () => {
	expect(understood("  ", LISTED)).toEqual({ kind: "nothing" });
});
