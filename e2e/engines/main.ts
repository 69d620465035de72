// npm run engines: the plays that matter in Firefox, and a small suite in WebKit; prints a table of them.
// --gate     only those that the gate plays
// --report   writes docs/engines.md
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findFirefox, findWebKit } from "../../scripts/engines.js";
import { program, run } from "../../scripts/run.js";
import { firefoxVersion } from "./firefox-version.ts";
import { report, rowsOf, table } from "./report.ts";

const RESULTS = "test-results/engines.json";
const REPORT = "docs/engines.md";

const { values } = parseArgs({
	options: { gate: { type: "boolean" }, report: { type: "boolean" } },
});

const args = ["test", "--config", "playwright.engines.config.ts"];
// A play of the other suite cannot carry a tag for this one: the first of Firefox is named.
if (values.gate) args.push("--grep", "@gate|answers on the next page");
const code = await run(program("playwright"), args);
const rows = rowsOf(JSON.parse(readFileSync(RESULTS, "utf8")), {
	firefox: await firefoxVersion(findFirefox()),
	webkit: findWebKit()?.isOwn ? "WebKit" : "WebKitGTK",
});
process.stdout.write(`\n${table(rows)}\n`);
if (values.report) {
	writeFileSync(REPORT, report(rows));
	process.stdout.write(`Written: ${REPORT}\n`);
}
process.exit(code);
