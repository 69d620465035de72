import { isOrigin } from "../../protocol/origin.ts";
import { ConfigError } from "../config/config-error.ts";
import { mayRunDemo } from "../config/may-run-demo.ts";
import { stayOpen } from "../demo/stay-open.ts";
import { type Demo, isOwnShop, makeDemo } from "../demo.ts";
import { readBuilt } from "../edge/http/files.ts";
import type { TryOut } from "../edge/http/try-routes.ts";
import { builtFolder } from "./built-folder.ts";
import type { Command, Given } from "./command.ts";
import { runRelay } from "./run-relay.ts";

/** The relay of the demo, for `start` and for tests, which read the one line that it prints. */
export const demo: Command = {
	says: "Run the relay of the demo; start runs it with the demo shop.",
	hidden: true,
	// At any hour somebody who tries it finds the shop open; tests set hours of their own.
	options: { "stay-open": { type: "boolean" } },
	async run(given) {
		const config = given.config();
		const { environment, options } = given;
		mayRunDemo(config, environment);
		const shop = shopOf(environment);
		await runRelay(config, given, {
			// The data of the demo is made up, and is made again.
			backups: false,
			async begin(store) {
				if (await isOwnShop(store))
					throw new ConfigError(
						`${config.data} holds a shop and no demo, which would change it. Nothing was changed. Name another folder: shopbell start --data ./demo-data`,
					);
				if (options["stay-open"]) await stayOpen(store);
				const made = await makeDemo(store, config.origin, shop);
				return {
					said: JSON.stringify({
						ready: true,
						origin: config.origin,
						demo: made,
					}),
					tryOut: tryOutOf(made, shop, given),
				};
			},
		});
		return 0;
	},
};

/** The origin of the demo shop. Throws ConfigError. */
export function shopOf(environment: Given["environment"]): string {
	const shop = environment.SHOP_ORIGIN ?? "http://localhost:4100";
	// It is written into the policy of a page.
	if (isOrigin(shop)) return shop;
	throw new ConfigError(
		"SHOP_ORIGIN is not usable. It takes the address of the demo shop, e.g. SHOP_ORIGIN=http://localhost:4100.",
	);
}

/** Only where somebody is there to start the relay again after it was killed. */
function tryOutOf(
	{ site, people }: Demo,
	shop: string,
	{ environment, program }: Given,
): TryOut | undefined {
	const keeper = environment.SHOPBELL_KEEPER;
	if (!keeper) return undefined;
	return {
		site,
		shop,
		agents: people.map(({ id }) => id),
		keeper: new URL(keeper).origin,
		files: readBuilt(builtFolder(program, "try")),
	};
}
