import { benchAttacks } from "./attacks.ts";
import type { Figure } from "./figure.ts";
import { benchFill, benchStore } from "./fill.ts";
import { benchIdle } from "./idle.ts";
import { benchLoad } from "./load.ts";
import { benchPage } from "./page.ts";
import { benchReconnect } from "./reconnect.ts";
import { benchWaiting } from "./routing/waiting.ts";
import { benchRouting } from "./routing.ts";

/** What the command was told beside the names of parts. */
export interface Options {
	/** Two minutes at most. */
	quick: boolean;
	/** The folder of another checkout with a build. */
	against: string | undefined;
	/** How much of the time of `attacks`. */
	attacks: number;
}

/** Something that is measured by itself. */
export interface Part {
	measure(options: Options): Figure[] | Promise<Figure[]>;
	/** It lasts for minutes, and says most on a machine that does nothing else. */
	onlyIfNamed?: true;
}

/** In the order in which they are measured. */
export const PARTS: Record<string, Part> = {
	routing: {
		measure: async () => [...benchRouting(), ...(await benchWaiting())],
	},
	store: { measure: benchStore },
	page: { measure: benchPage },
	// npm run size shows and judges them.
	bytes: { measure: () => [] },
	idle: { measure: benchIdle, onlyIfNamed: true },
	reconnect: { measure: benchReconnect, onlyIfNamed: true },
	fill: { measure: benchFill, onlyIfNamed: true },
	load: { measure: benchLoad, onlyIfNamed: true },
	attacks: {
		measure: ({ attacks }) => benchAttacks(attacks),
		onlyIfNamed: true,
	},
};
