import { backupsWarning } from "../backup-files/backup-target.ts";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { signInFault } from "../config/config-warnings.ts";
import { isLoopbackName } from "../config/of-this-machine.ts";
import { unknownSettings } from "../config/read-settings.ts";
import { isEmptyServer } from "../database-server.ts";
import { isDemo } from "../demo.ts";
import { newLink } from "../sessions/sessions.ts";
import { startWarnings } from "../start-warnings.ts";
import type { ShopbellStore } from "../store-parts.ts";
import type { Command, Given } from "./command.ts";
import { holdsDatabase, isNewShop } from "./new-shop.ts";
import { runRelay } from "./run-relay.ts";

/** The relay alone, as one runs it for a real shop. */
export const serve: Command = {
	words: { shown: "[new shop]", most: 2 },
	says: "Run the relay for your shop until it is told to stop.",
	options: { "new-shop": { type: "boolean" } },
	async run(given) {
		const config = given.config();
		const isWanted = wantsNewShop(given);
		if (config.databaseUrl !== null && !isWanted)
			await refuseLeftShop(config, config.databaseUrl);
		// Whether one begins on a database server its tables say.
		let isNew =
			config.databaseUrl === null ? isNewShop(config, isWanted) : false;
		await runRelay(config, given, {
			backups: true,
			async begin(store, isAgain) {
				await refuseDemo(store, config);
				if (isAgain) return { said: "" };
				const lines = [
					...(isNew ? [`New shop: ${config.data}`] : []),
					...(await serveLines(store, config)),
					...unknownSettings(given.environment).map(
						(sentence) => `Attention: ${sentence}`,
					),
				];
				// A backup that the first run restores into the folder later is no new shop.
				isNew = false;
				return { said: lines.join("\n") };
			},
		});
		return 0;
	},
};

/** Its people sign in by links that were printed, and its past was made up. Throws ConfigError. */
async function refuseDemo(
	store: ShopbellStore,
	{ data, origin, consoleOrigin }: Config,
): Promise<void> {
	const isPublic = [origin, consoleOrigin].some(
		(address) => !isLoopbackName(new URL(address).hostname),
	);
	if (isPublic && (await isDemo(store)))
		throw new ConfigError(
			`${data} holds the data of the demo, which is for this machine alone, and SHOPBELL_ORIGIN is ${origin}. Name a folder of your own with --data or SHOPBELL_DATA: shopbell serve begins a shop there.`,
		);
}

/** A database that was named by mistake must not look like a shop that has lost everything. Throws ConfigError. */
async function refuseLeftShop({ data }: Config, url: string): Promise<void> {
	if (!holdsDatabase(data)) return;
	if (await isEmptyServer(url))
		throw new ConfigError(
			`There is a shop in ${data}, and DATABASE_URL names a database without one. To serve the shop in the folder, leave DATABASE_URL out. To begin a new shop in the database: shopbell serve --new-shop`,
		);
}

/** `serve --new-shop`, and as people say it. Throws ConfigError. */
function wantsNewShop({
	words,
	options,
}: Pick<Given, "words" | "options">): boolean {
	const said = words.join(" ");
	if (said !== "" && said !== "new shop")
		throw new ConfigError(
			`shopbell serve takes nothing behind its name but new shop, and there is "${said}".`,
		);
	return said !== "" || options["new-shop"] === true;
}

const BACK_UP =
	"The shop is on a database server, of which the relay makes no backups. Make them with pg_dump: docs/postgres.md";

async function serveLines(
	store: ShopbellStore,
	config: Config,
): Promise<string[]> {
	const { origin, consoleOrigin } = config;
	const lines = [
		`Shopbell is ready at ${origin}`,
		`Console: ${consoleOrigin}/console`,
	];
	const fault = signInFault(config);
	if (fault) lines.push(fault);
	if ((await store.people()).length === 0) {
		const token = await newLink(store, "first_run", null);
		lines.push(
			`First run (works once, for an hour): ${consoleOrigin}/console/first-run#${token}`,
		);
	} else {
		lines.push(
			"A sign-in link for somebody: shopbell sign-in-link their@email",
		);
	}
	const unsaved =
		config.databaseUrl === null ? backupsWarning(config.backups) : BACK_UP;
	if (unsaved !== null) lines.push(`Attention: ${unsaved}`);
	for (const { kind, sentence } of await startWarnings(config, store))
		lines.push(kind === "wrong" ? `Attention: ${sentence}` : sentence);
	return lines;
}
