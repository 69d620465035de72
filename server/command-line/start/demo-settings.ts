import { accessSync, constants } from "node:fs";
import type { Config } from "../../config/config.ts";
import { ConfigError } from "../../config/config-error.ts";
import { mayRunDemo } from "../../config/may-run-demo.ts";
import { isLoopbackName } from "../../config/of-this-machine.ts";
import { makeFolder } from "../../store/sqlite/open-database.ts";

export interface DemoSettings {
	relayPort: number;
	shopPort: number;
	/** 0: any that is free; nobody has to know it. */
	keeperPort: number;
	data: string;
}

/** What is asked of the demo. Throws ConfigError where it must not run. */
export function readDemoSettings(
	config: Config,
	environment: Readonly<Record<string, string | undefined>>,
): DemoSettings {
	mayRunDemo(config, environment);
	const { HOST } = environment;
	// Some machines set it to say where programs are to listen.
	if (HOST && !isOfLoopback(HOST))
		throw new ConfigError(
			`shopbell start is the demo and stays on this machine; HOST is "${HOST}". The demo signs people in without a password. For a real shop: shopbell serve`,
		);
	const relayPort = config.port;
	if (relayPort === 0)
		throw new ConfigError(
			"PORT is 0; for the demo it must be a port, a whole number from 1 to 65535.",
		);
	const shopPort = readPort(environment, "SHOP_PORT") ?? USUAL_SHOP_PORT;
	if (relayPort === shopPort)
		throw new ConfigError(
			`PORT and SHOP_PORT are both ${relayPort}; the shop needs a port of its own.`,
		);
	const keeperPort = readPort(environment, "KEEPER_PORT") ?? 0;
	return { relayPort, shopPort, keeperPort, data: config.data };
}

const USUAL_SHOP_PORT = 4100;

/** It will hold secrets. Throws ConfigError. */
export function makeDataFolder(data: string): void {
	try {
		makeFolder(data);
		accessSync(data, constants.W_OK);
	} catch {
		throw new ConfigError(
			`The data folder ${data} cannot be written. Choose another: shopbell start --data /path/to/a/folder`,
		);
	}
}

/** @param value a host name or an address, with or without a port, or a whole origin */
function isOfLoopback(value: string): boolean {
	const origins = [value, `http://${value}`, `http://[${value}]`];
	const origin = origins.find(
		(text) => /^https?:/.test(text) && URL.canParse(text),
	);
	const host = origin ? new URL(origin).hostname : "";
	return isLoopbackName(host) || host.endsWith(".localhost");
}

function readPort(
	environment: Readonly<Record<string, string | undefined>>,
	name: string,
): number | undefined {
	const text = environment[name];
	if (!text) return undefined;
	const port = Number(text);
	if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
	throw new ConfigError(
		`${name} is "${text}"; it must be a port, a whole number from 1 to 65535.`,
	);
}
