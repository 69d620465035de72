// One process of the year: `count FOLDER` says how many rows there are, `live FOLDER DAY` lives until that day. The driver
// keeps a database open until its garbage is collected, so whoever restores one has had none of them open.
import { countRows } from "./count-rows.ts";
import { liveDays } from "./live-days.ts";
import { keepState, readState } from "./year-state.ts";

const [command, folder = "", day = ""] = process.argv.slice(2);
const state = readState(folder);
if (command === "count")
	process.stdout.write(JSON.stringify(countRows(state.data)));
else {
	await liveDays(state, Number(day), (line) =>
		process.stdout.write(`${line}\n`),
	);
	keepState(folder, state);
}
// Its sockets may be closing still.
process.exit(0);
