import { installPackages } from "./install.js";
import { program, run } from "./run.js";
import { buildIsFresh } from "./stamp.js";

/** Packages and a build that belong to the sources as they are now. Does nothing when they are there. */
export async function prepare() {
	const fresh = buildIsFresh();
	await installPackages({ withTools: !fresh });
	if (fresh) return;
	console.log("Building (only when the sources changed) …");
	if ((await run(program("tsx"), ["scripts/build.ts"])) === 0) return;
	console.error("The build failed: the lines above say where.");
	process.exit(1);
}
