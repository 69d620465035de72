import { join } from "node:path";
import { DATABASE } from "../config/choose-data-folder.ts";
import { mayRunDemo } from "../config/may-run-demo.ts";
import { sentenceFor } from "../data-folder.ts";
import { beginWithPast } from "../demo/begin-with-past.ts";
import { wallClock } from "../ports/clock.ts";
import { unusableReason } from "../store/sqlite/unusable-reason.ts";
import type { Command } from "./command.ts";
import { shopOf } from "./demo.ts";

/** Before the first start of the demo, as a process of its own: makes its database with two weeks of past. */
export const demoPast: Command = {
	says: "Make the demo's database with two weeks of past; start runs it.",
	hidden: true,
	async run({ config: read, environment }) {
		const config = read();
		mayRunDemo(config, environment);
		try {
			await beginWithPast(join(config.data, DATABASE), {
				config,
				shop: shopOf(environment),
				now: wallClock.now(),
				// Whoever tries the demo looks at it by this machine's time.
				timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
			});
		} catch (error) {
			throw sentenceFor(unusableReason(error), config.data);
		}
		return 0;
	},
};
