import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./run.js";

test("every text is checked out with \\n, whatever core.autocrlf says", () => {
	const lines = execFileSync("git", ["ls-files", "--eol"], {
		cwd: root,
		encoding: "utf8",
	})
		.split("\n")
		.filter(Boolean);
	// Such as: i/lf w/lf attr/text=auto eol=lf <tab> path. What is binary has i/-text.
	const texts = lines.filter((line) => !line.startsWith("i/-text"));
	expect(texts.length).toBeGreaterThan(0);
	expect(
		texts.filter((line) => !/^i\/(lf|none) .*\beol=lf\b/.test(line)),
	).toEqual([]);
});
