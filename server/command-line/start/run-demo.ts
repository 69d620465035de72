import { dirname, join } from "node:path";
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
	given.print("Starting the relay and the demo shop …");
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
	const { relayPort, shopPort, data } = settings;
	const { config: named } = given.options;
	const startRelay = () =>
		programs.watch(
			startProgram(given, {
				name: "relay",
				file: "server/main.js",
				args: ["demo", ...(named ? ["--config", String(named)] : [])],
				env: {
					PORT: String(relayPort),
					SHOPBELL_DATA: data,
					SHOP_ORIGIN: `http://localhost:${shopPort}`,
					SHOPBELL_KEEPER: supervisor.origin,
				},
				log: join(data, "relay.log"),
				readyKey: "ready",
			}),
		);
	const first = startRelay();
	const relay = createRelaySwitch(first, startRelay);
	programs.add(relay);
	const { origin, demo } = (await first.ready) as unknown as DemoReady;
	supervisor.hold(relay, origin);
	if (programs.areEnding()) return;
	const shop = programs.watch(
		startProgram(given, {
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
		}),
	);
	programs.add(shop);
	const address = String((await shop.ready).shop);
	given.print(whereToGo({ origin, demo }, address, data, given));
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
