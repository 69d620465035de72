// Before npm packs the package: the build of the sources as they are now. What it says goes to stderr, because stdout
// is npm's answer.
import { spawnSync } from "node:child_process";
import { root } from "./run.js";
import { buildIsFresh } from "./stamp.js";

if (!buildIsFresh()) {
	const { status } = spawnSync(
		process.execPath,
		["scripts/tool.js", "tsx", "scripts/build.ts"],
		{ cwd: root, stdio: ["ignore", process.stderr.fd, process.stderr.fd] },
	);
	process.exitCode = status ?? 1;
}
