// The program that drives one server: who started it says who is to be there, and then what they do, one after the other.
import { whenOrphaned } from "../../scripts/run.js";
import { comeAndGo, openIdle } from "./connections.ts";
import { pace } from "./pace.ts";
import { type Job, openParties, type Parties } from "./parties.ts";
import type { RawSocket } from "./raw-socket.ts";
import { saturate } from "./saturate.ts";
import { visits } from "./visits.ts";

/** Everything that it can be asked. The first is `open`. */
const ACTS = {
	/** Opens the parties. */
	async open(job: Job): Promise<void> {
		there = { job, parties: await openParties(job), idle: [] };
	},
	/** Resolves with how many messages were acknowledged. */
	saturate: ({ by, senders, inFlight, ms }: Load) =>
		saturate(here().parties[by].slice(0, senders), inFlight, ms),
	pace: ({ perSecond, ms }: { perSecond: number; ms: number }) =>
		pace(here().parties, perSecond, ms),
	/** Opens widgets that say nothing, and keeps them open. */
	async openIdle({ count }: { count: number }): Promise<void> {
		const { job, idle } = here();
		idle.push(...(await openIdle(job, count)));
	},
	/** Resolves with how many came, wrote and went. Of a relay alone. */
	visits({ ms }: { ms: number }): Promise<number> {
		const { job } = here();
		return visits(job, job.relay?.site ?? "", ms);
	},
	/** Microseconds of CPU that the generator itself has used so far. */
	async used(): Promise<number> {
		const { user, system } = process.cpuUsage();
		return user + system;
	},
	async closeIdle(): Promise<void> {
		for (const socket of here().idle.splice(0)) socket.close();
	},
	/** Resolves with how often somebody came. */
	comeAndGo({ ms }: { ms: number }): Promise<number> {
		const { job, parties } = here();
		const tokens = parties.visitors.map(({ token = "" }) => token);
		return comeAndGo(job, tokens, ms);
	},
};

/** Who sends, and how many messages each has under way. */
export interface Load {
	by: "visitors" | "agents";
	/** So many of them; by default all. */
	senders?: number;
	inFlight: number;
	ms: number;
}
export type Acts = typeof ACTS;
export type Asked = { act: keyof Acts; data: unknown };
export type Answered = { done: unknown } | { failed: string };

let there: { job: Job; parties: Parties; idle: RawSocket[] } | undefined;

whenOrphaned(() => process.exit());
process.on("message", ({ act, data }: Asked) => {
	const say = (answered: Answered) => process.send?.(answered);
	ACTS[act](data as never).then(
		(done: unknown) => say({ done }),
		({ message }: Error) => say({ failed: message }),
	);
});

function here() {
	if (!there) throw new Error("nobody is there");
	return there;
}
