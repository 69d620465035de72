import { expect, test } from "vitest";
import { report, rowsOf, table } from "./report.ts";

const spec = (title: string, projectName: string, ok: boolean) => ({
	title,
	ok,
	tests: [
		{
			projectName,
			annotations:
				projectName === "webkit" ? [{ type: "version", description: "2" }] : [],
			results: [{ duration: 2_400 }],
		},
	],
});

const RESULTS = {
	suites: [
		{
			title: "main-job.play.ts",
			specs: [spec("asks | rates", "firefox", true)],
			suites: [
				{ title: "within", specs: [spec("deep @gate", "webkit", false)] },
			],
		},
	],
};

test("each play in each engine is a row, and one that failed says so", () => {
	const rows = rowsOf(RESULTS, { firefox: "Firefox 1", webkit: "WebKit" });
	expect(rows).toEqual([
		{
			engine: "Firefox 1",
			play: "asks | rates",
			result: "passed",
			seconds: 2,
		},
		{ engine: "WebKit 2", play: "deep", result: "failed", seconds: 2 },
	]);
	expect(table(rows)).toBe(
		"Firefox 1  passed    2 s  asks | rates\nWebKit 2   failed    2 s  deep",
	);
	expect(report(rows)).toContain("| Firefox 1 | asks \\| rates | passed |");
});
