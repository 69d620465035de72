import { expect, test } from "vitest";
import type { Finding } from "./check.ts";
import { reportLines, summaryLines } from "./report.ts";

const finding = (more: Partial<Finding> = {}): Finding => ({
	check: "websocket",
	code: "websocket_stripped",
	mark: "wrong",
	says: "The proxy at https://chat.shop.example takes Upgrade away: a WebSocket was answered with status 400.",
	todo: "Let it pass WebSockets on. recipes/nginx.conf has the lines for nginx; Caddy needs none.",
	...more,
});

test("DR5 a finding is a mark, a check, a sentence and what to do, in 80 columns", () => {
	expect(reportLines(finding(), { colour: false }).join("\n")).toBe(
		[
			"wrong    websocket  The proxy at https://chat.shop.example takes Upgrade away: a",
			"                    WebSocket was answered with status 400.",
			"                    -> Let it pass WebSockets on. recipes/nginx.conf has the",
			"                       lines for nginx; Caddy needs none.",
		].join("\n"),
	);
});

test("DR5 a colour stands beside the word of the mark, never instead of it", () => {
	const [line = ""] = reportLines(finding({ mark: "ok" }), { colour: true });
	expect(line.startsWith("\u001b[32mok       \u001b[0mwebsocket")).toBe(true);
});

test("DR5 a terminal with fewer columns gets shorter lines", () => {
	const lines = reportLines(finding(), { columns: 50, colour: false });
	expect(Math.max(...lines.slice(1).map((line) => line.length))).toBeLessThan(
		51,
	);
});

test("DR5 the end says how many of each there are", () => {
	expect(
		summaryLines([
			finding(),
			finding({ mark: "ok" }),
			finding({ mark: "warning" }),
			finding({ mark: "skipped" }),
		]),
	).toEqual([
		"1 wrong, 1 warning, 1 ok, 1 not looked at.",
		"docs/doctor.md says more of each.",
	]);
	expect(summaryLines([finding({ mark: "ok" })])).toEqual([
		"Nothing is wrong, 1 ok.",
	]);
});
