// A process that rebuilds the large table until it is killed: rebuild.test.ts starts it.
import { wallClock } from "../server/ports/clock.ts";
import { openSqlite } from "../server/store/sqlite/sqlite.ts";
import { BY_DAY } from "./by-day.ts";

const [, , path = ""] = process.argv;
// Held by nothing else, it would end before the next step.
setInterval(() => {}, 1_000);
const store = await openSqlite(path, wallClock, [BY_DAY]);
store.rebuilds.start(() => {});
tell();

function tell(): void {
	process.stdout.write(`${JSON.stringify(store.rebuilds.progress())}\n`);
	wallClock.after(1, tell);
}
