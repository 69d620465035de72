import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { createOwnPages } from "./own-pages.ts";

const ADDRESSES = {
	origin: "https://chat.shop.example",
	consoleOrigin: "https://desk.shop.example",
};

function pagesOf() {
	const clock = handClock(0);
	const events: string[] = [];
	const lines: object[] = [];
	const pages = createOwnPages(ADDRESSES, {
		security: { happened: (event) => void events.push(event) },
		clock,
		addressOf: () => "192.0.2.7",
		warn: (line) => void lines.push(line),
	});
	const asks = (
		headers: Record<string, string>,
		side: "chat" | "console" | "either" = "either",
	) => pages.asks({ headers } as unknown as IncomingMessage, side);
	const loads = (headers: Record<string, string>) =>
		pages.loads({ headers } as unknown as IncomingMessage);
	return { asks, loads, clock, events, lines };
}

test("P1 each side is asked for by pages of its own address only", () => {
	const { asks } = pagesOf();
	const { origin, consoleOrigin } = ADDRESSES;
	expect(asks({ origin }, "chat")).toBe(true);
	expect(asks({ origin }, "console")).toBe(false);
	expect(asks({ origin: consoleOrigin }, "console")).toBe(true);
	expect(asks({ origin: consoleOrigin }, "chat")).toBe(false);
	expect(asks({ origin }) && asks({ origin: consoleOrigin })).toBe(true);
	expect(asks({})).toBe(false);
});

test("ST13 a page of ours at another address is told from a foreign one", () => {
	const { asks, events, lines } = pagesOf();
	const here = "http://127.0.0.1:4000";
	for (const headers of [
		{ origin: here, "sec-fetch-site": "same-origin", host: "localhost:4000" },
		{ origin: here, host: "127.0.0.1:4000" },
		{ origin: here, host: "relay", "x-forwarded-host": "127.0.0.1:4000" },
	] as Record<string, string>[])
		expect(asks(headers)).toBe(false);
	expect(events).toEqual(Array(3).fill("opened_elsewhere"));
	expect(lines).toEqual([{ opened: here, ...ADDRESSES }]);
	for (const headers of [
		{ origin: "https://evil.example", host: "chat.shop.example" },
		{
			origin: "https://evil.example",
			"sec-fetch-site": "cross-site",
			host: "evil.example",
		},
		{ origin: "null", host: "chat.shop.example" },
		{ host: "chat.shop.example" },
	] as Record<string, string>[])
		expect(asks(headers)).toBe(false);
	expect(events.slice(3)).toEqual(Array(4).fill("origin_refused"));
	expect(lines).toHaveLength(1);
});

test("ST13 the log names the wrong address once in ten minutes, and nothing that is no address", () => {
	const { asks, clock, lines } = pagesOf();
	const opens = (origin: string) =>
		asks({ origin, "sec-fetch-site": "same-origin" });
	opens("http://a.example");
	clock.pass(10 * 60_000 - 1);
	opens("http://b.example");
	expect(lines).toHaveLength(1);
	clock.pass(1);
	opens("javascript:secret");
	expect(lines).toEqual([
		{ opened: "http://a.example", ...ADDRESSES },
		{ opened: null, ...ADDRESSES },
	]);
});

test("ST13 a page of ours that may ask for nothing is known by what it loads, and no other page is", () => {
	const { loads, events, lines } = pagesOf();
	const here = "http://127.0.0.1:4000";
	const own = { "sec-fetch-site": "same-origin" };
	for (const headers of [
		{},
		{ referer: "nonsense" },
		{ ...own, referer: `${ADDRESSES.origin}/` },
		{ referer: "https://evil.example/", "sec-fetch-site": "cross-site" },
		{ referer: "https://evil.example/", host: "chat.shop.example" },
	] as Record<string, string>[])
		loads(headers);
	expect([events, lines]).toEqual([[], []]);
	loads({ ...own, referer: `${here}/` });
	expect(events).toEqual(["opened_elsewhere"]);
	expect(lines).toEqual([{ opened: here, ...ADDRESSES }]);
});
