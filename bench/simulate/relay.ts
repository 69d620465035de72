import pino from "pino";
import { newId, newToken } from "../../protocol/ids.ts";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config/config.ts";
import type { Committed } from "../../server/conversations/log.ts";
import { memoryFiles } from "../../server/files/memory-files.ts";
import { openStore } from "../../server/open-store.ts";
import type { Parts } from "../../server/parts.ts";
import { type Agent, agentOf } from "../../server/people/agent.ts";
import { handClock } from "../../server/ports/clock.ts";
import { join, makePerson, makeSite } from "../../server/sites/first-run.ts";
import type { EstimatedWaitRow } from "../../server/store/contract/routing-rows.ts";
import type { Store } from "../../server/store/contract/store.ts";

/** The relay as it runs in a shop, but for sockets; its people are moved by the simulation. */
export interface SimulatedRelay {
	clock: ReturnType<typeof handClock>;
	store: Store;
	site: string;
	agents: Agent[];
	parts(): Parts;
	/** Called for each commit, before and after a restart. */
	onCommit(tell: (outcome: Committed) => void): void;
	/** Called for each wait that was told. */
	onTold(tell: (row: EstimatedWaitRow) => void): void;
	commits(): number;
	/** Resolves when the relay has nothing left to do at this moment of its clock. */
	settle(): Promise<void>;
	/** Ends it in good order and starts another one on the same store. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

/** Nobody opens a page here. */
const PAGES = new Map(
	["texts.json", "shopbell.js", "frame.html", "index.html"].map((name) => [
		name,
		{
			type: "application/json",
			plain: Buffer.from("{}"),
			br: undefined,
			gzip: undefined,
		},
	]),
);

const NAMES = ["Noor", "Teo", "Ines"];

export async function simulatedRelay(start: number): Promise<SimulatedRelay> {
	const clock = handClock(start);
	const store = await openStore(":memory:", clock);
	const site = await makeSite(store, "Lamp & Loom", ["http://shop.test"]);
	const agents: Agent[] = [];
	for (const name of NAMES) {
		const person = await makePerson(store, name, `${name}@example.com`);
		await join(store, site, person, "agent");
		const agent = await agentOf(store, person.id);
		if (agent) agents.push(agent);
	}
	const tellers: ((outcome: Committed) => void)[] = [];
	const hearers: ((row: EstimatedWaitRow) => void)[] = [];
	let commits = 0;

	async function begin() {
		const app = createApp(
			readConfig({ PORT: "0", SHOPBELL_ORIGIN: "http://relay.test" }),
			{
				store: {
					...store,
					close: async () => {},
					keepEstimatedWaits(rows) {
						for (const row of rows) for (const tell of hearers) tell(row);
						return store.keepEstimatedWaits(rows);
					},
				},
				files: memoryFiles(),
				clock,
				logger: pino({ level: "error" }),
				widget: PAGES,
				console: PAGES,
			},
		);
		// It looks at the clock twice a second, and finds nothing here.
		app.parts.pressure.stop();
		app.parts.log.afterCommit((outcome) => {
			commits++;
			for (const tell of tellers) tell(outcome);
		});
		await app.listen();
		return app;
	}
	let app = await begin();

	async function end(): Promise<void> {
		let done = false;
		const stopping = app.stop().finally(() => {
			done = true;
		});
		// Its last steps wait for the clock.
		while (!done) {
			clock.pass(50);
			await soon();
		}
		await stopping;
	}

	return {
		clock,
		store,
		site: site.id,
		agents,
		parts: () => app.parts,
		onCommit: (tell) => void tellers.push(tell),
		onTold: (tell) => void hearers.push(tell),
		commits: () => commits,
		async settle() {
			for (let quiet = 0; quiet < 2; quiet++) {
				const before = commits;
				await soon();
				await app.parts.routing.idle();
				if (commits !== before) quiet = -1;
			}
		},
		async restart() {
			await end();
			app = await begin();
		},
		async stop() {
			await end();
			await store.close();
		},
	};
}

export function soon(): Promise<void> {
	return new Promise((done) => setImmediate(done));
}

export const fresh = { id: newId, token: newToken };
