import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressOf } from "./address.ts";
import { canonicalAddress } from "./canonical-address.ts";
import { hashedNetworks } from "./networks.ts";

test.each([
	["192.0.2.7", "192.0.2.7"],
	["192.0.2.7:1234", "192.0.2.7"],
	['"192.0.2.7:1234"', "192.0.2.7"],
	[" 192.0.2.7 ", "192.0.2.7"],
	["::ffff:192.0.2.7", "192.0.2.7"],
	["::FFFF:192.0.2.7", "192.0.2.7"],
	["::ffff:c000:207", "192.0.2.7"],
	["0:0:0:0:0:ffff:c000:0207", "192.0.2.7"],
	["[::ffff:192.0.2.7]:443", "192.0.2.7"],
	["::192.0.2.7", "192.0.2.7"],
	["::ffff:0:192.0.2.7", "192.0.2.7"],
	["64:ff9b::192.0.2.7", "192.0.2.7"],
	["64:ff9b::c000:207", "192.0.2.7"],
	["0064:FF9B:0:0:0:0:C000:0207", "192.0.2.7"],
	["2002:c000:207::1", "192.0.2.7"],
	["2002:c000:207:ffff:1:2:3:4", "192.0.2.7"],
	["2001:db8::1", "2001:db8::1"],
	["2001:DB8::1", "2001:db8::1"],
	["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
	["2001:db8:0:0:0:0:0:1", "2001:db8::1"],
	["[2001:db8::1]", "2001:db8::1"],
	["[2001:db8::1]:443", "2001:db8::1"],
	['"[2001:db8::1]:443"', "2001:db8::1"],
	["2001:db8:0:0:0:0:0:1:443", "2001:db8::1"],
	["2001:db8::1:443", "2001:db8::1:443"],
	["fe80::1%eth0", "fe80::1"],
	["fe80::1%25eth0", "fe80::1"],
	["[fe80::1%2]:80", "fe80::1"],
	["::1", "::1"],
	["::", "::"],
])("LM10 %j is %s", (spelling, address) => {
	expect(canonicalAddress(spelling)).toBe(address);
});

test.each([
	"",
	"unknown",
	"unix:",
	"_hidden",
	"for=192.0.2.7",
	"localhost",
	"192.0.2",
	"192.0.2.256",
	"192.000.002.007",
	"0300.0.2.7",
	"3221225991",
	"0xc0000207",
	"１９２.0.2.7",
	"192.0.2.7:port",
	"192.0.2.7:1:2",
	"192.0.2.7/24",
	"192.0.2.7%eth0",
	"[192.0.2.7]",
	"2001:db8::1::2",
	"2001:db8:::1",
	"[2001:db8::1",
	"2001:db8::g",
	"1:2:3:4:5:6:7:8:9:10",
	"2001:db8::1/64",
	"<script>",
	"__proto__",
	"::1\n192.0.2.7",
	`${"0".repeat(100)}::1`,
	"x".repeat(10_000),
])("LM10 %j is nobody's address", (text) => {
	expect(canonicalAddress(text)).toBeNull();
});

test.each([
	["192.0.2.7", "192.0.2.7", null],
	["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"],
	["2001:db8:1:2::", "2001:db8:1:2::/64", "2001:db8:1::/48"],
	["2001:db8:1:3::", "2001:db8:1:3::/64", "2001:db8:1::/48"],
	["2001:db8::1", "2001:db8:0:0::/64", "2001:db8:0::/48"],
	["::1", "0:0:0:0::/64", "0:0:0::/48"],
])("LM10 %s is counted as %s and %s", (address, near, wide) => {
	expect(hashedNetworks(address, (network) => network)).toEqual({ near, wide });
});

const request = (forwarded?: string, remoteAddress = "::ffff:10.0.0.1") =>
	({
		headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
		socket: { remoteAddress },
	}) as unknown as IncomingMessage;

test("LM10 without proxies it is whom the socket comes from, whatever is forwarded", () => {
	expect(addressOf(request(), 0)).toBe("10.0.0.1");
	expect(addressOf(request("192.0.2.7"), 0)).toBe("10.0.0.1");
});

test("LM10 behind proxies it is whom the outermost of them saw, whatever the client has written", () => {
	const lies = "203.0.113.1, 203.0.113.2,203.0.113.3";
	expect(addressOf(request("192.0.2.7"), 1)).toBe("192.0.2.7");
	expect(addressOf(request(`${lies}, 192.0.2.7:4321`), 1)).toBe("192.0.2.7");
	expect(addressOf(request(`${lies}, 192.0.2.7, 10.0.0.2`), 2)).toBe(
		"192.0.2.7",
	);
});

test("LM10 what is no address counts as the proxy that wrote it, never as text", () => {
	expect(addressOf(request("192.0.2.7, unknown"), 1)).toBe("10.0.0.1");
	expect(addressOf(request("unix:, 10.0.0.2"), 2)).toBe("10.0.0.2");
	expect(addressOf(request("x".repeat(8_000)), 1)).toBe("10.0.0.1");
	expect(addressOf(request(",, ,"), 1)).toBe("10.0.0.1");
});

test("LM10 fewer entries than proxies: the outermost of those that wrote one is believed", () => {
	expect(addressOf(request("192.0.2.7"), 2)).toBe("192.0.2.7");
	expect(addressOf(request(), 2)).toBe("10.0.0.1");
});

test("LM10 a socket that is gone already is nobody", () => {
	const gone = { headers: {}, socket: {} } as unknown as IncomingMessage;
	expect(addressOf(gone, 0)).toBe("0.0.0.0");
});

test("LM10 whoever has connected keeps their address when the connection is gone", () => {
	const gone = request("192.0.2.7");
	const both = () => [addressOf(gone, 0), addressOf(gone, 1)];
	const before = both();
	Object.assign(gone.socket, { remoteAddress: undefined });
	expect(addressOf(gone, 1)).toBe("192.0.2.7");
	expect(before).toEqual(["10.0.0.1", "192.0.2.7"]);
});
