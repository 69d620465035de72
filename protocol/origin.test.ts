import { expect, test } from "vitest";
import {
	isInside,
	isLoopback,
	isOrigin,
	isPublicHttp,
	originIn,
	originTyped,
} from "./origin.ts";

const ORIGINS: [string, string][] = [
	["https://shop.example", "https://shop.example"],
	["HTTPS://Shop.Example:443/", "https://shop.example"],
	["http://shop.example:80", "http://shop.example"],
	["http://shop.example:443", "http://shop.example:443"],
	["https://shop.example:80", "https://shop.example:80"],
	["https://shop.example:65535", "https://shop.example:65535"],
	["https://shop.example:1", "https://shop.example:1"],
	["https://shop.example.", "https://shop.example"],
	["https://münchen.example", "https://xn--mnchen-3ya.example"],
	["https://пример.испытание", "https://xn--e1afmkfd.xn--80akhbyknj4f"],
	["https://ｓｈｏｐ.example", "https://shop.example"],
	["http://[::1]:4000", "http://[::1]:4000"],
	["http://[0:0:0:0:0:0:0:1]", "http://[::1]"],
	["http://[::FFFF:10.0.0.1]", "http://[::ffff:a00:1]"],
	["http://0x7f.1", "http://127.0.0.1"],
	["http://my_shop.test", "http://my_shop.test"],
	[`https://${"a".repeat(63)}.example`, `https://${"a".repeat(63)}.example`],
];
test.each(ORIGINS)("EM2 the origin of %s is %s", (address, origin) => {
	expect(originIn(address)).toEqual({ ok: true, origin, rest: false });
	expect(isOrigin(origin)).toBe(true);
});

test.each([
	"https://shop.example/cart",
	"https://shop.example/?x=1",
	"https://shop.example#top",
	"https://shop.example/a/../b?x#y",
])("EM2 %s says more than its origin", (address) => {
	const origin = "https://shop.example";
	expect(originIn(address)).toEqual({ ok: true, origin, rest: true });
	expect(isOrigin(address)).toBe(false);
});

const FAULTS: [string, string][] = [
	["", "scheme"],
	["shop.example", "scheme"],
	["null", "scheme"],
	["*", "scheme"],
	["ftp://shop.example", "scheme"],
	["javascript:alert(1)", "scheme"],
	["data:text/html,x", "scheme"],
	["file:///x", "scheme"],
	["https://*", "wildcard"],
	["https://*.shop.example", "wildcard"],
	["https://*;script-src-elem", "wildcard"],
	["https://me@shop.example", "credentials"],
	["https://me:secret@shop.example", "credentials"],
	["https://@shop.example", "credentials"],
	["https://", "host"],
	["https:///", "host"],
	["https://shop.example;script-src-elem", "host"],
	["https://shop.example 'unsafe-inline'", "host"],
	["https://shop.example,evil.example", "host"],
	["https://shop.example\nx", "host"],
	["https://shop.example\\evil.example", "host"],
	["https://a'b.example", "host"],
	["https://a..example", "host"],
	["https://.example", "host"],
	["https://shop.example..", "host"],
	["https://1.2.3.4.5", "host"],
	["https://[::1", "host"],
	["https://[fe80::1%25eth0]", "host"],
	[`https://${"a".repeat(64)}.example`, "host"],
	[`https://${"a.".repeat(127)}example`, "host"],
	["https://shop\u202Eelpmaxe.example", "host"],
	["https://shop.example:0", "port"],
	["https://shop.example:65536", "port"],
	["https://shop.example:port", "host"],
];
test.each(FAULTS)("EM2 %j is no origin: %s", (address, why) => {
	expect(originIn(address)).toEqual({ ok: false, why });
	expect(isOrigin(address)).toBe(false);
});

const TYPED: [string, string][] = [
	[" shop.example/cart?x=1 ", "https://shop.example"],
	["shop.example:8443", "https://shop.example:8443"],
	["localhost:4311", "http://localhost:4311"],
	["127.0.0.1:4311", "http://127.0.0.1:4311"],
	["[::1]:4311", "http://[::1]:4311"],
	["192.168.1.20", "http://192.168.1.20"],
	["shop.test", "http://shop.test"],
	["intranet", "http://intranet"],
	["https://localhost:4311", "https://localhost:4311"],
	["http://shop.example", "http://shop.example"],
	["https:/shop.example", "https://shop.example"],
	["https:shop.example", "https://shop.example"],
	["8.8.8.8", "https://8.8.8.8"],
];
test.each(TYPED)("EM2 who types %j means %s", (typed, origin) => {
	expect(originTyped(typed)).toMatchObject({ ok: true, origin });
});

test("EM2 what is typed and means nothing says why", () => {
	for (const [typed, why] of [
		["", "host"],
		["my shop", "host"],
		["ftp://shop.example", "scheme"],
		["*.shop.example", "wildcard"],
		["me@shop.example", "credentials"],
		["localhost:0", "port"],
		["localhost:99999", "port"],
	] as const)
		expect([typed, originTyped(typed)]).toEqual([typed, { ok: false, why }]);
});

test.each([
	["localhost", true, true],
	["a.localhost", true, true],
	["127.0.0.1", true, true],
	["127.255.255.254", true, true],
	["[::1]", true, true],
	["localhost.example", false, false],
	["127.0.0.1.example", false, false],
	["128.0.0.1", false, false],
	["10.0.0.1", false, true],
	["172.15.0.1", false, false],
	["172.16.0.1", false, true],
	["172.31.0.1", false, true],
	["172.32.0.1", false, false],
	["192.168.0.1", false, true],
	["169.254.1.1", false, true],
	["[fd00::1]", false, true],
	["[fe80::1]", false, true],
	["[2001:db8::1]", false, false],
	["shop.test", false, true],
	["printer.local", false, true],
	["shop.internal", false, true],
	["intranet", false, true],
	["notlocal", false, true],
	["shop.notlocal", false, false],
	["10.example", false, false],
])("%s is this machine: %s, and of no public name: %s", (host, own, inside) => {
	expect([isLoopback(host), isInside(host)]).toEqual([own, inside]);
});

test("http is public only at a public name", () => {
	expect(
		[
			"http://shop.example",
			"https://shop.example",
			"http://shop.test",
			"http://8.8.8.8",
			"http://10.0.0.1:8080",
		].map(isPublicHttp),
	).toEqual([true, false, false, true, false]);
});
