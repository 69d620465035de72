import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { FACTORS } from "../e2e/faults/factors.ts";
import { createRelay, type Relay } from "../e2e/faults/relay.ts";
import { root } from "../scripts/run.js";
import type { Figure } from "./figure.ts";
import { pinned } from "./load/pinned.ts";
import type { Back, Said, Told } from "./reconnect/crowd.ts";
import { makeStaffedShop } from "./reconnect/staffed-shop.ts";

const VISITORS = 2_000;
const AGENTS = 20;

/**
 * So many shoppers, each with a conversation that somebody has answered meanwhile, and the agents who hold them, lose
 * their connections in one instant: all are cut, and then the relay is killed and starts cold. How long until each has
 * said hello, joined from its cursor, and has what it missed; an agent until the first page of the inbox.
 */
export async function benchReconnect(): Promise<Figure[]> {
	const relay = await createRelay({
		file: join(root, "dist/server/main.js"),
		env: FACTORS,
		under: pinned("server"),
	});
	const crowd = startCrowd();
	try {
		const agents = await makeStaffedShop(relay.data, AGENTS, relay.port);
		await relay.start();
		const { port, origin, site } = relay;
		const everybody = { port, origin, site, agents, visitors: VISITORS };
		await told(crowd, { begin: everybody });
		const cutAt = Date.now();
		const afterCut = await told(crowd, "cut");
		const { back, readyAt } = await killed(relay, crowd);
		return [
			...figuresOf("connections cut", afterCut, cutAt),
			...figuresOf("relay killed, from ready on", back, readyAt),
		];
	} finally {
		crowd.kill();
		await relay.end();
	}
}

async function killed(relay: Relay, crowd: ChildProcess) {
	await relay.kill();
	const all = told(crowd, "cut");
	await relay.start();
	const readyAt = Date.now();
	return { back: await all, readyAt };
}

function figuresOf(
	what: string,
	{ visitors, agents }: Back,
	from: number,
): Figure[] {
	const last = (times: readonly number[]) =>
		Math.round(Math.max(...times) - from) / 1_000;
	return [
		{
			name: `${VISITORS} reconnect, ${what}: everybody caught up`,
			value: Math.max(last(visitors), last(agents)),
			unit: "s",
		},
		{
			name: `${VISITORS} reconnect, ${what}: agents caught up`,
			value: last(agents),
			unit: "s",
		},
	];
}

function startCrowd(): ChildProcess {
	const [command, ...words] = [
		...pinned("generator"),
		process.execPath,
		// With the flags of this process, which make Node read TypeScript.
		...process.execArgv,
		join(root, "bench/reconnect/crowd.ts"),
	];
	return spawn(command as string, words, {
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
}

/** Errors: what the crowd says, in words, or that it has ended. */
async function told(crowd: ChildProcess, what: Told): Promise<Back> {
	const said = new Promise<Said>((done) => {
		crowd.once("message", done);
		crowd.once("exit", () => done({ failed: "the crowd has ended" }));
	});
	crowd.send(what);
	const answered = await said;
	if ("failed" in answered) throw new Error(answered.failed);
	return answered.back;
}
