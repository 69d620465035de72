// node scripts/tool.js [--built] [--browser] [--engines] program …   what the npm commands of package.json run: installs the
// packages, makes the build or finds a browser where one is missing, so that each command works in a fresh clone.
import { ensureBrowser } from "./browser.js";
import { ensureEngines } from "./engines.js";
import { installPackages } from "./install.js";
import { prepare } from "./prepare.js";
import { program, run, whenOrphaned } from "./run.js";

const NEEDS = ["--built", "--browser", "--engines"];

const args = process.argv.slice(2);
const needs = new Set();
while (args[0] && NEEDS.includes(args[0])) needs.add(args.shift());
const [name, ...rest] = args;
if (!name) {
	console.error(
		"Usage: node scripts/tool.js [--built] [--browser] [--engines] program [argument …]",
	);
	process.exit(2);
}

await installPackages({ withTools: true });
if (needs.has("--built")) await prepare();
if (needs.has("--browser") && !(await ensureBrowser())) {
	console.error(
		"This needs Chromium and none could be installed. Install one and name it: CHROMIUM_PATH=…",
	);
	process.exit(1);
}
if (needs.has("--engines"))
	for (const sentence of await ensureEngines()) console.error(sentence);
whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
process.exit(await run(program(name), rest));
