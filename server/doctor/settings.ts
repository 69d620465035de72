import { VARIABLE_NAMES } from "../config/config.ts";
import { nearest } from "../config/nearest.ts";
import { isLoopbackName } from "../config/of-this-machine.ts";
import { unknownNames } from "../config/read-settings.ts";
import {
	check,
	type Finding,
	type Found,
	findingOf,
	type Kind,
} from "./check.ts";
import type { Look } from "./look.ts";

const KINDS = {
	settings_ok: {
		mark: "ok",
		says: () => "The settings are understood.",
	},
	settings_refused: {
		mark: "wrong",
		says: (sentence) => sentence,
		todo: () =>
			"Mend it, and run the doctor again: the rest is looked at with these settings.",
	},
	settings_unknown: {
		mark: "warning",
		says: (name) => `There is no setting ${name}, so it changes nothing.`,
		todo: (_, near) =>
			near
				? `Write ${near} if that is meant, or remove it.`
				: "Remove it, or see docs/settings.md for all that there are.",
	},
	settings_stale: {
		mark: "warning",
		says: (name, now, then) =>
			`${name} is ${now}, and the relay was started with ${then}.`,
		todo: () => "Start the relay again, or run the doctor with its settings.",
	},
	settings_port: {
		mark: "warning",
		says: () =>
			"PORT is 0, so the relay listens on another port with each start, and no proxy finds it.",
		todo: () => "Set one, e.g. PORT=4000.",
	},
	settings_of_tests: {
		mark: "warning",
		says: (name) => `${name} is set, which is for tests alone.`,
		todo: () => "Remove it.",
	},
	settings_exposed: {
		mark: "warning",
		says: (host) =>
			`SHOPBELL_HOST is ${host}, so others may reach the relay past the proxy and name any address as theirs.`,
		todo: () =>
			"Set SHOPBELL_HOST=127.0.0.1, or let a firewall pass only the proxy to the port.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** What the settings say beside their values, which every command refuses where they are wrong. */
export const settings = check({
	name: "settings",
	kinds: KINDS,
	async run(look) {
		const found = [...ofOneself(look), ...(await stale(look))];
		return found.length > 0 ? found : [["settings_ok"]];
	},
});

function ofOneself({ config, environment, machine }: Look): Found<Code>[] {
	const found: Found<Code>[] = unknownNames(environment).map((name) => [
		"settings_unknown",
		name,
		nearest(name, VARIABLE_NAMES) ?? "",
	]);
	if (config.port === 0) found.push(["settings_port"]);
	if (config.failpoint !== undefined)
		found.push(["settings_of_tests", "SHOPBELL_FAILPOINT"]);
	if (config.addressFactor > 1)
		found.push(["settings_of_tests", "SHOPBELL_ADDRESS_FACTOR"]);
	if (config.personFactor > 1)
		found.push(["settings_of_tests", "SHOPBELL_PERSON_FACTOR"]);
	// In a container it has to listen for its neighbours.
	const isExposed = config.proxyHops > 0 && !isLoopbackName(config.host);
	if (isExposed && !machine.inContainer)
		found.push(["settings_exposed", config.host]);
	return found;
}

/** Whoever has changed a setting may have forgotten the start that it takes. */
async function stale(look: Look): Promise<Found<Code>[]> {
	const relay = await look.relay();
	if (relay.kind !== "running") return [];
	const { config } = look;
	const then = relay.arrived?.settings;
	const pairs: [string, string | number, string | number | undefined][] = [
		["SHOPBELL_ORIGIN", config.origin, then?.origin],
		["SHOPBELL_CONSOLE_ORIGIN", config.consoleOrigin, then?.consoleOrigin],
		["SHOPBELL_PROXY_HOPS", config.proxyHops, then?.proxyHops],
		["PORT", config.port, relay.file?.port],
	];
	return pairs
		.filter(
			([name, now, was]) =>
				was !== undefined && now !== was && !(name === "PORT" && now === 0),
		)
		.map(([name, now, was]) => ["settings_stale", name, `${now}`, `${was}`]);
}

/** Nothing else can be looked at with settings that no command takes. */
export function settingsRefused(sentence: string): Finding {
	return findingOf(settings, ["settings_refused", sentence]);
}
