import { refuseServer } from "../database-server.ts";
import type { Command } from "./command.ts";
import { makeDataFolder, readDemoSettings } from "./start/demo-settings.ts";
import { refuseUsedPort } from "./start/refuse-used-port.ts";
import { runDemo } from "./start/run-demo.ts";

/** The demo: a relay and a shop on another origin, until Ctrl-C. */
export const start: Command = {
	says: "Run the demo on this machine: a relay with its console, and a shop, until Ctrl-C.",
	async run(given) {
		const config = given.config();
		refuseServer(config, "start", "Leave DATABASE_URL out for the demo.");
		const settings = readDemoSettings(config, given.environment);
		const { relayPort, shopPort, keeperPort, data } = settings;
		await refuseUsedPort(relayPort, "PORT");
		await refuseUsedPort(shopPort, "SHOP_PORT");
		if (keeperPort) await refuseUsedPort(keeperPort, "KEEPER_PORT");
		makeDataFolder(data);
		return runDemo(settings, given);
	},
};
