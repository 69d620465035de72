// npm start: the demo. Installs and builds what is missing, then runs the relay and a shop on
// another origin until Ctrl-C. Plain JavaScript, because it runs before anything is installed.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { NODE_OPTIONS, startChild } from "./child.js";
import {
	makeDataFolder,
	Refused,
	readDemoSettings,
	refuseUsedPort,
} from "./demo-settings.js";
import { prepare } from "./prepare.js";
import { createCord } from "./relay-switch.js";
import { root, run, whenOrphaned } from "./run.js";
import { openKeeper } from "./supervisor.js";

/** @type {{ end(): Promise<void> }[]} in the order in which they are ended */
const children = [];
/** @type {Promise<never> | undefined} */
let stopping;

try {
	await startDemo();
} catch (error) {
	if (error instanceof Refused) console.error(error.message);
	else console.error(error);
	await stop(1);
}

async function startDemo() {
	const { relayPort, shopPort, keeperPort, data } = readDemoSettings();
	await refuseUsedPort(relayPort, "PORT");
	await refuseUsedPort(shopPort, "SHOP_PORT");
	if (keeperPort) await refuseUsedPort(keeperPort, "KEEPER_PORT");
	await prepare();
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
		process.on(signal, () => stop(0));
	whenOrphaned(() => stop(0));

	makeDataFolder(data);
	await makePast(data, shopPort);
	console.log("Starting the relay and the demo shop …");
	const keeper = await openKeeper(keeperPort);
	const cord = createCord(() => {
		const relay = startChild({
			name: "relay",
			file: "dist/server/main.js",
			args: ["demo", "--stay-open"],
			env: {
				PORT: String(relayPort),
				SHOPBELL_DATA: data,
				SHOP_ORIGIN: `http://localhost:${shopPort}`,
				SHOPBELL_KEEPER: keeper.origin,
			},
			log: join(data, "relay.log"),
			readyKey: "ready",
		});
		stopWhenItEnds(relay);
		return relay;
	});
	children.unshift(cord);
	const { origin, demo } = await cord.ready();
	keeper.hold(cord, origin);

	const shop = startChild({
		name: "shop",
		file: "dist/demo/main.js",
		env: {
			SHOP_PORT: String(shopPort),
			SHOPBELL_ORIGIN: origin,
			SHOPBELL_SITE: demo.site,
			// An owner may have retired every key.
			...(demo.identityKey && {
				SHOPBELL_IDENTITY_KEY: demo.identityKey,
				SHOPBELL_IDENTITY_KID: demo.identityKid,
			}),
		},
		log: join(data, "shop.log"),
		readyKey: "shop",
	});
	// The shop ends first: nobody writes any more while the relay says good-bye.
	children.unshift(shop);
	stopWhenItEnds(shop);
	tellWhereToGo({ origin, shop: (await shop.ready).shop, demo, data });
}

/**
 * Before the first start: two weeks of conversations, in a process of its own, which makes nothing where there is a
 * database.
 * @param {string} data
 * @param {number} shopPort
 */
async function makePast(data, shopPort) {
	if (existsSync(join(data, "shopbell.db"))) return;
	console.log("First start: making two weeks of past conversations …");
	const args = [...NODE_OPTIONS, "dist/server/main.js", "demo-past"];
	const SHOP_ORIGIN = `http://localhost:${shopPort}`;
	const env = { ...process.env, SHOPBELL_DATA: data, SHOP_ORIGIN };
	if ((await run(process.execPath, args, { env })) !== 0) await stop(1);
}

/** @param {ReturnType<typeof startChild>} child */
async function stopWhenItEnds(child) {
	child.ready.catch(async (error) => {
		console.error(
			`The ${child.name} ${error.message}. Its log is in the data folder.`,
		);
		await stop(1);
	});
	const how = await child.ended;
	if (stopping || child.wasKilled()) return;
	console.error(`The ${child.name} ${how}.`);
	await stop(1);
}

/** @param {number} code */
function stop(code) {
	// The same Ctrl-C arrives from the terminal and from npm: the first one counts.
	stopping ??= (async () => {
		if (children.length > 0) console.log("\nStopping …");
		for (const child of children) await child.end();
		if (code === 0)
			console.log("Stopped. Everything is kept; npm start goes on from here.");
		process.exit(code);
	})();
	return stopping;
}

/** @param {{ origin: string, shop: string, demo: { siteName: string, people: { name: string, link: string }[] }, data: string }} facts */
function tellWhereToGo({ origin, shop, demo, data }) {
	const strong = (/** @type {string} */ text) =>
		process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text;
	const width = Math.max(
		...demo.people.map((person) => person.name.length),
		"Console".length,
	);
	const line = (/** @type {string} */ name, /** @type {string} */ text) =>
		console.log(`  ${name.padEnd(width)}  ${text}`);
	console.log(
		`\n${strong("Shopbell is running")} with the demo site ${demo.siteName}.\n`,
	);
	line("Try", strong(`${origin}/try`));
	line("Shop", strong(shop));
	line("Console", strong(`${origin}/console`));
	console.log(
		"\nSign in to the console as one of its people (each link works once, for an hour):\n",
	);
	for (const person of demo.people) line(person.name, strong(person.link));
	console.log(
		`\nData and logs: ${relative(root, data) || data}   Stop: Ctrl-C\n`,
	);
}
