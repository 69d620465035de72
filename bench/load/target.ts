import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import { watchCores } from "./foreign.ts";
import type { Acts, Answered, Load } from "./generator.ts";
import type { Job } from "./parties.ts";
import { pinned } from "./pinned.ts";
import { type Server, startNode, startServer } from "./server.ts";

/** A server, and a generator that drives it, each in a process of its own. */
export interface Target extends Pick<Server, "usage" | "end"> {
	/** Errors: what the generator says, in words. */
	ask<A extends keyof Acts>(
		act: A,
		data: Parameters<Acts[A]>[0],
	): Promise<Awaited<ReturnType<Acts[A]>>>;
}

export type Crowd = Pick<Job, "conversations" | "agents" | "consoles">;

/** What a server did in one turn. */
export interface Turn {
	/** What was acknowledged. */
	count: number;
	cpuMicros: number;
	/** The same of who drove it. */
	generatorMicros: number;
	/** Share of a core that others had, who are no part of the bench. */
	foreign: number;
	ms: number;
}

/**
 * @param folder a checkout with a build, or null: the floor
 * @param cores one: the server is kept on its own
 */
export async function openTarget(
	folder: string | null,
	crowd: Crowd,
	cores: "one" | "all" = "one",
): Promise<Target> {
	const server = await startServer(
		folder,
		cores === "one" ? pinned("server") : [],
	);
	try {
		const generator = await openGenerator({ ...server.reached, ...crowd });
		return {
			usage: server.usage,
			ask: generator.ask,
			async end() {
				generator.end();
				await server.end();
			},
		};
	} catch (error) {
		await server.end();
		throw error;
	}
}

/** In a process of its own, with everybody there. Errors: what it says, in words. */
export async function openGenerator(
	job: Job,
): Promise<Pick<Target, "ask"> & { end(): void }> {
	const child = startNode(
		pinned("generator"),
		// With the flags of this process, which make Node read TypeScript.
		[...process.execArgv, join(root, "bench/load/generator.ts")],
		{ stdio: ["ignore", "inherit", "inherit", "ipc"] },
	);
	const generator: Awaited<ReturnType<typeof openGenerator>> = {
		ask: (act, data) => answerOf(child, { act, data }) as never,
		end: () => void child.kill(),
	};
	try {
		await generator.ask("open", job);
	} catch (error) {
		generator.end();
		throw error;
	}
	return generator;
}

/** Opens one for each folder, hands them over, and ends them whatever happens. */
export async function withTargets<T>(
	folders: readonly (string | null)[],
	[crowd, cores]: [Crowd, ("one" | "all")?],
	work: (targets: Target[]) => Promise<T>,
): Promise<T> {
	const targets: Target[] = [];
	try {
		for (const folder of folders)
			targets.push(await openTarget(folder, crowd, cores));
		return await work(targets);
	} finally {
		for (const target of targets) await target.end();
	}
}

export function saturated(load: Load) {
	return (target: Target): Promise<Turn> =>
		turnOf(target, () => target.ask("saturate", load));
}

/** What the server has used meanwhile. */
export async function turnOf(
	target: Target,
	work: () => Promise<number>,
): Promise<Turn> {
	const spent = async () => {
		const [{ cpuMicros }, generatorMicros] = await Promise.all([
			target.usage(),
			target.ask("used", undefined as never),
		]);
		return { cpuMicros, generatorMicros };
	};
	const before = await spent();
	const foreignSince = watchCores();
	const from = performance.now();
	const count = await work();
	const ms = performance.now() - from;
	const after = await spent();
	const cpuMicros = after.cpuMicros - before.cpuMicros;
	const generatorMicros = after.generatorMicros - before.generatorMicros;
	const foreign = foreignSince(cpuMicros + generatorMicros);
	return { count, cpuMicros, generatorMicros, foreign, ms };
}

/**
 * In each round all have their turn, the order turned round every second time. Resolves with the rounds.
 * @param isGood whether a round counts; one that does not is repeated, as often as there are rounds
 */
export async function takeTurns<T>(
	targets: readonly Target[],
	rounds: number,
	measure: (target: Target) => Promise<T>,
	isGood: (round: T[]) => boolean = () => true,
): Promise<T[][]> {
	const good: T[][] = [];
	for (let tried = 0; good.length < rounds && tried < rounds * 2; tried++) {
		const order = [...targets.keys()];
		if (tried % 2) order.reverse();
		const round: T[] = [];
		for (const at of order) round[at] = await measure(targets[at] as Target);
		if (isGood(round)) good.push(round);
		else console.log("A round is dropped: the machine was busy.");
	}
	return good;
}

/** Errors: what the generator says, in words, or that it has ended. */
async function answerOf(
	generator: ChildProcess,
	asked: object,
): Promise<unknown> {
	const answered = await new Promise<Answered>((done) => {
		const ended = () => done({ failed: "the generator has ended" });
		generator.once("exit", ended).once("message", (answer: Answered) => {
			generator.off("exit", ended);
			done(answer);
		});
		generator.send(asked);
	});
	if ("failed" in answered) throw new Error(answered.failed);
	return answered.done;
}
