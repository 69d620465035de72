import { benchAttacks } from "./attacks.ts";
import { benchBell } from "./bell.ts";
import { benchConsole } from "./console.ts";
import type { Figure } from "./figure.ts";
import { benchFigures } from "./figures.ts";
import { benchFill, benchStore } from "./fill.ts";
import { benchHelp } from "./help.ts";
import { benchIdle } from "./idle.ts";
import { besideABurst } from "./load/beside-a-burst.ts";
import { idleAndNew } from "./load/idle-and-new.ts";
import { latency } from "./load/latency.ts";
import { manyConsoles } from "./load/many-consoles.ts";
import { soak } from "./load/soak.ts";
import { benchLoad, measureBeside } from "./load.ts";
import { benchNodes } from "./nodes.ts";
import { benchPage } from "./page.ts";
import { benchReconnect } from "./reconnect.ts";
import { benchWaiting } from "./routing/waiting.ts";
import { benchRouting } from "./routing.ts";
import { benchSearch } from "./search.ts";
import { benchServers } from "./servers.ts";

/** What the command was told beside the names of parts. */
export interface Options {
	/** Two minutes at most. */
	quick: boolean;
	/** The folder of another checkout with a build. */
	against: string | undefined;
	/** The folder in which `search` keeps what it fills, and finds it the next time. */
	in: string | undefined;
	/** How much of the time of `attacks`. */
	attacks: number;
	/** How much of the time of `soak`. */
	soak: number;
}

/** Something that is measured by itself. */
export interface Part {
	/** Its heading in docs/bench.md; by default its name. */
	title?: string;
	measure(options: Options): Figure[] | Promise<Figure[]>;
	/** It lasts for minutes, and says most on a machine that does nothing else. */
	onlyIfNamed?: true;
}

/** In the order in which they are measured. */
export const PARTS: Record<string, Part> = {
	routing: {
		title: "Who gets whom",
		measure: async () => [...benchRouting(), ...(await benchWaiting())],
	},
	store: { title: "What is read, with a longer past", measure: benchStore },
	fill: {
		title: "The same with ten million entries",
		measure: benchFill,
		onlyIfNamed: true,
	},
	search: {
		title: "What is found among ten million entries",
		measure: benchSearch,
		onlyIfNamed: true,
	},
	figures: {
		title: "Whether the figures find what is real",
		measure: benchFigures,
		onlyIfNamed: true,
	},
	help: {
		title: "What is found among 2,000 articles",
		measure: benchHelp,
		onlyIfNamed: true,
	},
	page: { title: "On the shop's page", measure: benchPage },
	console: {
		title: "INP of the console",
		measure: benchConsole,
		onlyIfNamed: true,
	},
	// npm run size shows and judges them.
	bytes: { measure: () => [] },
	idle: { title: "Nobody speaks", measure: benchIdle, onlyIfNamed: true },
	reconnect: {
		title: "Everybody comes back",
		measure: benchReconnect,
		onlyIfNamed: true,
	},
	load: { title: "Messages", measure: benchLoad, onlyIfNamed: true },
	latency: {
		title: "How long a message takes",
		measure: (options) => measureBeside(options, latency),
		onlyIfNamed: true,
	},
	consoles: {
		title: "A site of many consoles",
		measure: (options) => measureBeside(options, manyConsoles),
		onlyIfNamed: true,
	},
	connections: {
		title: "Connections",
		measure: (options) => measureBeside(options, idleAndNew),
		onlyIfNamed: true,
	},
	bystander: {
		title: "Beside another site that is busy",
		measure: besideABurst,
		onlyIfNamed: true,
	},
	soak: {
		title: "Ten minutes of visits",
		measure: (options) => soak(options.soak),
		onlyIfNamed: true,
	},
	bell: {
		title: "What relays tell each other",
		measure: benchBell,
		onlyIfNamed: true,
	},
	servers: {
		title: "A store on PostgreSQL",
		measure: benchServers,
		onlyIfNamed: true,
	},
	nodes: {
		title: "Two relays on one database",
		measure: benchNodes,
		onlyIfNamed: true,
	},
	attacks: {
		title: "What strangers can do to others",
		measure: ({ attacks }) => benchAttacks(attacks),
		onlyIfNamed: true,
	},
};
