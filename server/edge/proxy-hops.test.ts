import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { networksOf } from "./networks.ts";
import { createProxyHops } from "./proxy-hops.ts";

function watching(proxyHops: number, origin = "http://localhost:4000") {
	const clock = handClock(0);
	const events: string[] = [];
	const hops = createProxyHops(
		{ origin, proxyHops },
		{ happened: (...event) => void events.push(event.join(" ")) },
		clock,
	);
	const comes = (forwarded?: string, url = "/settings/x") =>
		hops.saw({
			url,
			headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
			socket: { remoteAddress: "10.0.0.1" },
		} as unknown as IncomingMessage);
	return { clock, events, hops, comes };
}

test("LM12 a proxy in front of a relay that knows of none is told once in ten minutes, as long as it is seen", () => {
	const { clock, events, hops, comes } = watching(0);
	comes();
	expect(hops.doubts()).toEqual([]);
	for (let one = 0; one < 1_000; one++) comes("192.0.2.7");
	expect(events).toEqual([
		`forwarded_unexpected ${networksOf("10.0.0.1").near}`,
	]);
	expect(hops.doubts()).toEqual(["forwarded_unexpected"]);
	clock.pass(10 * 60_000 - 1);
	expect(hops.doubts()).toEqual(["forwarded_unexpected"]);
	clock.pass(1);
	expect(hops.doubts()).toEqual([]);
	comes("192.0.2.7");
	expect(events).toHaveLength(2);
});

test("LM12 the other header of proxies says the same", () => {
	const { events, hops } = watching(0);
	hops.saw({
		url: "/",
		headers: { forwarded: "for=192.0.2.7" },
		socket: { remoteAddress: "10.0.0.1" },
	} as unknown as IncomingMessage);
	expect(events).toEqual([
		`forwarded_unexpected ${networksOf("10.0.0.1").near}`,
	]);
});

test("LM12 a request with fewer entries than proxies came past one, or there is one less", () => {
	const { events, hops, comes } = watching(2);
	comes("192.0.2.7, 10.0.0.2");
	expect(hops.doubts()).toEqual([]);
	comes("192.0.2.7");
	expect(events).toEqual([`forwarded_missing ${networksOf("192.0.2.7").near}`]);
	expect(hops.doubts()).toEqual(["forwarded_missing"]);
});

test("LM12 who asks how the relay is comes past the proxies, and is in no doubt", () => {
	const { hops, comes } = watching(1);
	for (const path of ["/health", "/ready", "/metrics", "/ready?x=1", "/doctor"])
		comes(undefined, path);
	expect(hops.doubts()).toEqual([]);
	comes(undefined, "/healthy");
	expect(hops.doubts()).toEqual(["forwarded_missing"]);
});

test("LM12 one entry more than proxies is anybody's; in a hundred requests without another there is one proxy more", () => {
	const { hops, comes } = watching(1);
	for (let one = 0; one < 99; one++) comes("203.0.113.1, 192.0.2.7");
	comes("192.0.2.7");
	for (let one = 0; one < 99; one++) comes("203.0.113.1, 192.0.2.7");
	expect(hops.doubts()).toEqual([]);
	comes("203.0.113.1, 192.0.2.7");
	expect(hops.doubts()).toEqual(["forwarded_extra"]);
});

test("LM12 an https origin has a proxy, so none configured is doubted before anybody comes", () => {
	const https = "https://chat.shop.example";
	expect(watching(0, https).hops.doubts()).toEqual(["proxy_expected"]);
	expect(watching(1, https).hops.doubts()).toEqual([]);
	expect(watching(0).hops.doubts()).toEqual([]);
});
