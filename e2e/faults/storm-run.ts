import { join } from "node:path";
import { freePort } from "../world/free-port.ts";
import type { Violation } from "./checker.ts";
import { clientMutant } from "./client-mutants.ts";
import { type Cluster, createCluster } from "./cluster/cluster.ts";
import { harmCluster } from "./cluster/harm-cluster.ts";
import { FACTORS, factorsInWords } from "./factors.ts";
import { figuresEqualLogs } from "./figures-equal-logs.ts";
import { onlySentFilesStay } from "./only-sent-files-stay.ts";
import { opensSurvey } from "./opens-survey.ts";
import { openProxy } from "./proxy.ts";
import { random } from "./random.ts";
import { createRelay } from "./relay.ts";
import { type Rig, rigOf } from "./rig.ts";
import { type Figures, figuresOf } from "./storm-figures.ts";
import { guestsComeAndGo } from "./storm-files.ts";
import { serves, shops } from "./storm-life.ts";
import { harmPeople } from "./storm-links.ts";
import { harmRelay } from "./storm-relay.ts";
import { openScreens, type Screens } from "./storm-screens.ts";
import { settle } from "./storm-settle.ts";
import { count, type Storm } from "./storm-state.ts";

export interface StormPlan {
	seed: number;
	minutes: number;
	mutant?: string | undefined;
	/** Two relays on one PostgreSQL, and a Redis. */
	cluster?: boolean;
	/** Two of the clients in a real browser, against the built pages. */
	screens: boolean;
	/** The built relay. */
	file: string;
	say(line: string): void;
}

const SHOPPERS = 34;
const CLERKS = [
	["noor-1", "Noor"],
	["teo-1", "Teo"],
	["noor-2", "Noor"],
	["teo-2", "Teo"],
] as const;
const PROGRESS_MS = 10_000;

/** One storm, from an empty database to the checker's word. Ends what it began, whatever happens. */
export async function runStorm(plan: StormPlan): Promise<Figures> {
	const relayPort = await freePort();
	const way = await openProxy(relayPort);
	const shopPort = await freePort();
	const options = {
		file: plan.file,
		port: relayPort,
		publicPort: way.port,
		env: { ...FACTORS, SHOP_ORIGIN: `http://localhost:${shopPort}` },
	};
	const cluster = plan.cluster ? await createCluster(options) : undefined;
	const relay = cluster ?? (await createRelay(options));
	const rig = rigOf(relay, clientMutant(plan.mutant));
	let screens: Screens | undefined;
	const startedAt = Date.now();
	plan.say(`Limits: ${factorsInWords()}.`);
	try {
		const storm = await gather(plan, rig);
		if (plan.screens)
			screens = await openScreens(storm, way, {
				shopPort,
				file: join(plan.file, "../../demo/main.js"),
				say: plan.say,
			});
		await blow(plan, storm, { screens, cluster });
		const rested = await settle(plan, storm, screens);
		const violations = [...rested, ...(cluster ? [] : await later(plan, rig))];
		return await figuresOf(storm, plan, violations, startedAt);
	} catch (error) {
		// At once: what follows waits for everybody to leave.
		plan.say(
			`The storm broke down: ${error instanceof Error ? error.stack : error}`,
		);
		throw error;
	} finally {
		await screens?.close();
		await rig.end();
		await way.close();
	}
}

/** Of a relay that is alone: on a database server figures are counted anew by no command, and hours pass by its clock. */
async function later({ say }: StormPlan, { relay }: Rig): Promise<Violation[]> {
	say("counting all figures anew");
	return [
		...(await figuresEqualLogs(relay)),
		...(await onlySentFilesStay(relay)),
	];
}

async function gather(plan: StormPlan, rig: Rig): Promise<Storm> {
	const { seed } = plan;
	const mutant = clientMutant(plan.mutant) ? undefined : plan.mutant;
	const storm: Storm = {
		rig,
		mutant,
		dice: random(seed),
		shoppers: [],
		clerks: [],
		counts: new Map(),
		wrongs: [],
		blowing: () => true,
		pause: (ms) => new Promise((done) => setTimeout(done, ms)),
	};
	await rig.relay.start(mutant);
	for (const [index, [name, person]] of CLERKS.entries()) {
		// Each start makes one link for each person.
		if (index === 2) {
			await rig.relay.stop();
			await rig.relay.start(mutant);
		}
		storm.clerks.push(await rig.clerk(name, person));
	}
	for (let i = 0; i < SHOPPERS; i++) {
		const name = i % 3 === 0 ? `lockless-${i}` : `shopper-${i}`;
		storm.shoppers.push(await rig.shopper(name));
	}
	for (const person of rig.people) person.opensTab();
	const owner = storm.clerks.find(({ name }) => name.startsWith("teo"));
	if (owner) await opensSurvey(owner, rig.relay.site);
	if (plan.screens) {
		await rig.relay.stop();
		await rig.relay.start(mutant);
	}
	return storm;
}

async function blow(
	plan: StormPlan,
	storm: Storm,
	{ screens, cluster }: { screens?: Screens; cluster?: Cluster },
) {
	let over = false;
	let stop = () => {};
	const stopped = new Promise<void>((done) => {
		stop = done;
	});
	storm.blowing = () => !over;
	storm.pause = (ms) =>
		Promise.race([
			new Promise<void>((done) => setTimeout(done, ms).unref()),
			stopped,
		]);
	const progress = setInterval(() => plan.say(line(storm)), PROGRESS_MS);
	const end = setTimeout(() => {
		over = true;
		stop();
	}, plan.minutes * 60_000);
	const whileDead = async () => {
		if (screens && (await screens.visitsWhileDead())) count(storm, "F33");
	};
	await Promise.all([
		...storm.shoppers.map((shopper) => shops(storm, shopper)),
		...storm.clerks.map((clerk) => serves(storm, clerk)),
		guestsComeAndGo(storm),
		harmPeople(storm),
		cluster ? harmCluster(storm, cluster) : harmRelay(storm, whileDead),
		screens?.live(),
	]).finally(() => {
		over = true;
		stop();
		clearTimeout(end);
		clearInterval(progress);
	});
}

function line({ rig, counts, shoppers }: Storm): string {
	const ids = new Set(rig.account.acknowledged.map((a) => a.clientId));
	const faults = [...counts.values()].reduce((sum, n) => sum + n, 0);
	const away = shoppers.filter(({ tabs }) =>
		tabs.every(({ chat }) => chat.connection.state.value.kind !== "here"),
	);
	return `typed ${rig.account.wrote.length}, acknowledged ${ids.size}, faults ${faults}, shoppers away ${away.length}`;
}
