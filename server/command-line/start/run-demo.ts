import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DATABASE } from "../../config/choose-data-folder.ts";
import { wallClock } from "../../ports/clock.ts";
import type { Given } from "../command.ts";
import { type Child, startChild } from "./child.ts";
import type { DemoSettings } from "./demo-settings.ts";
import { createPrograms, type Programs } from "./programs.ts";
import { createRelaySwitch } from "./relay-switch.ts";
import { openSupervisor, type Supervisor } from "./supervisor.ts";
import { whenOrphaned } from "./when-orphaned.ts";
import { whereToGo } from "./where-to-go.ts";

/** What the relay says when it is ready. */
export interface DemoReady {
	origin: string;
	demo: {
		site: string;
		siteName: string;
		identityKey: string;
		identityKid: string;
		people: { name: string; link: string }[];
	};
}

/** Starts the relay and the shop, says where to go, and ends both by a signal. Resolves with the exit code. */
export async function runDemo(
	settings: DemoSettings,
	given: Given,
): Promise<number> {
	const programs = createPrograms(given);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
		process.on(signal, () => programs.stop(0));
	whenOrphaned(() => programs.stop(0));
	const supervisor = await openSupervisor(settings.keeperPort);
	try {
		begin(settings, given, programs, supervisor).catch((error) => {
			given.complain(String(error?.stack ?? error));
			programs.stop(1);
		});
		return await programs.ended;
	} finally {
		supervisor.close();
	}
}

async function begin(
	settings: DemoSettings,
	given: Given,
	programs: Programs,
	supervisor: Supervisor,
): Promise<void> {
	const { data } = settings;
	await makePast(settings, given, programs);
	if (programs.areEnding()) return;
	given.print("Starting the relay and the demo shop …");
	const startRelay = () =>
		programs.watch(startProgram(given, relayOf(settings, given, supervisor)));
	const first = startRelay();
	const relay = createRelaySwitch(first, startRelay);
	programs.add(relay);
	const ready = (await first.ready) as unknown as DemoReady;
	supervisor.hold(relay, ready.origin);
	if (programs.areEnding()) return;
	const shop = programs.watch(startProgram(given, shopOf(settings, ready)));
	programs.add(shop);
	const address = String((await shop.ready).shop);
	given.print(whereToGo(ready, address, data, given));
}

/**
 * Before the first start: two weeks of conversations, in a process of its own, which makes nothing where there is a
 * database.
 */
async function makePast(
	settings: DemoSettings,
	given: Given,
	programs: Programs,
): Promise<void> {
	const { data } = settings;
	// By its name alone: a relay may have it open.
	if (existsSync(join(data, DATABASE))) return;
	given.print("First start: making two weeks of past conversations …");
	const past = startProgram(given, {
		name: "past",
		file: "server/main.js",
		args: ["demo-past", ...configOf(given)],
		env: forRelay(settings),
		log: join(data, "relay.log"),
		readyKey: "ready",
	});
	programs.add(past);
	const { code, how } = await past.ended;
	if (code === 0 || programs.areEnding()) return;
	given.complain(`The past of the demo ${how}.`);
	programs.stop(1);
}

function relayOf(
	settings: DemoSettings,
	given: Given,
	supervisor: Supervisor,
): Own {
	return {
		name: "relay",
		file: "server/main.js",
		args: ["demo", "--stay-open", ...configOf(given)],
		env: { ...forRelay(settings), SHOPBELL_KEEPER: supervisor.origin },
		log: join(settings.data, "relay.log"),
		readyKey: "ready",
	};
}

function shopOf(
	{ shopPort, data }: DemoSettings,
	{ origin, demo }: DemoReady,
): Own {
	return {
		name: "shop",
		file: "demo/main.js",
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
	};
}

/** The same file of settings as ours. */
function configOf({ options: { config } }: Given): string[] {
	return config ? ["--config", String(config)] : [];
}

function forRelay({ relayPort, shopPort, data }: DemoSettings) {
	return {
		PORT: String(relayPort),
		SHOPBELL_DATA: data,
		SHOP_ORIGIN: `http://localhost:${shopPort}`,
	};
}

type Own = Pick<
	Parameters<typeof startChild>[0],
	"name" | "file" | "args" | "env" | "log" | "readyKey"
>;

function startProgram(given: Given, own: Own): Child {
	return startChild({
		...own,
		env: { ...given.environment, ...own.env },
		built: join(dirname(given.program), ".."),
		folder: given.folder,
		clock: wallClock,
		complain: given.complain,
	});
}
