// A process that rebuilds the large table until it is killed: rebuild.test.ts starts it.

import { openStore } from "../server/open-store.ts";
import { wallClock } from "../server/ports/clock.ts";
import { BY_DAY } from "./by-day.ts";

const [, , path = ""] = process.argv;
// Held by nothing else, it would end before the next step.
setInterval(() => {}, 1_000);
const store = await openStore(path, wallClock, { rebuilds: [BY_DAY] });
store.rebuilds.start(() => {});
tell();

function tell(): void {
	process.stdout.write(`${JSON.stringify(store.rebuilds.progress())}\n`);
	wallClock.after(1, tell);
}
