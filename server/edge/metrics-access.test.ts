import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { maySeeMetrics } from "./metrics-access.ts";

const TOKEN = "metrics-token-of-32-characters!!";
const LOCAL = { origin: "http://localhost:4000", metricsToken: null };

const from = (
	headers: Record<string, string>,
	remoteAddress = "127.0.0.1",
): IncomingMessage =>
	({
		headers: { host: "127.0.0.1:4000", ...headers },
		socket: { remoteAddress },
	}) as unknown as IncomingMessage;

test.each([
	["localhost"],
	["localhost:4000"],
	["LOCALHOST:4000"],
	["127.0.0.1"],
	["127.0.0.1:9"],
	["127.1.2.3:4000"],
	["[::1]"],
	["[::1]:4000"],
])("LM11 a program on this machine sees the figures at %s", (host) => {
	for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
		expect(maySeeMetrics(from({ host }, address), LOCAL)).toBe(true);
});

test.each([
	["evil.example"],
	["evil.example:4000"],
	["localhost.evil.example"],
	["127.0.0.1.evil.example"],
	["evil.example@localhost"],
	["localhost.:4000"],
	["2130706433"],
	["0.0.0.0"],
	["192.0.2.7"],
	[""],
])("LM11 a page that calls this machine %j sees nothing", (host) => {
	expect(maySeeMetrics(from({ host }), LOCAL)).toBe(false);
});

test.each([
	"x-forwarded-for",
	"x-forwarded-host",
	"x-forwarded-proto",
	"x-real-ip",
	"forwarded",
	"via",
	"cf-connecting-ip",
	"cf-ray",
	"true-client-ip",
	"x-client-ip",
	"x-cluster-client-ip",
	"fastly-client-ip",
	"x-amzn-trace-id",
	"x-azure-clientip",
	"x-envoy-external-address",
	"x-original-forwarded-for",
	"fly-client-ip",
])("LM11 whoever comes by a proxy that adds %s sees nothing", (header) => {
	expect(maySeeMetrics(from({ [header]: "127.0.0.1" }), LOCAL)).toBe(false);
});

test("LM11 another machine sees nothing, whatever it calls this one", () => {
	for (const address of ["192.0.2.7", "10.0.0.1", "::ffff:192.0.2.7", ""])
		expect(maySeeMetrics(from({}, address), LOCAL)).toBe(false);
	for (const address of ["64:ff9b::7f00:1", "2002:7f00:1::1", "fe80::1"])
		expect(maySeeMetrics(from({}, address), LOCAL)).toBe(false);
});

test.each([
	"https://chat.shop.example",
	"http://chat.shop.example",
	"https://192.0.2.7",
	"https://relay.test",
	"https://localhost:4000",
	"http://relay.test.example",
	"http://192.168.1.7:4000",
])(
	"LM11 at %s nobody sees them without a token: a proxy on this machine may add no header",
	(origin) => {
		expect(maySeeMetrics(from({}), { origin, metricsToken: null })).toBe(false);
		const given = { origin, metricsToken: TOKEN };
		const bearer = { authorization: `Bearer ${TOKEN}` };
		expect(maySeeMetrics(from(bearer), given)).toBe(true);
	},
);

test("LM11 with a token it takes the token, on this machine, too", () => {
	const given = { ...LOCAL, metricsToken: TOKEN };
	expect(maySeeMetrics(from({}), given)).toBe(false);
	for (const [authorization, sees] of [
		[`Bearer ${TOKEN}`, true],
		[`Bearer ${TOKEN}x`, false],
		[`Bearer ${TOKEN.slice(1)}`, false],
		["Bearer ", false],
		[TOKEN, false],
	] as const)
		expect(maySeeMetrics(from({ authorization }), given)).toBe(sees);
	const far = from(
		{
			authorization: `Bearer ${TOKEN}`,
			host: "chat.shop.example",
			"x-forwarded-for": "192.0.2.7",
		},
		"192.0.2.8",
	);
	expect(maySeeMetrics(far, given)).toBe(true);
});
