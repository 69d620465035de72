import { passkeyWarning } from "../accounts/passkey-warning.ts";
import {
	type Config,
	mailWarning,
	proxyWarning,
	signInFault,
} from "../config/config.ts";
import { unknownSettings } from "../config/read-settings.ts";
import type { ShopbellStore } from "../open-store.ts";
import { newLink } from "../sessions/sessions.ts";
import type { Command } from "./command.ts";
import { runRelay } from "./run-relay.ts";

/** The relay alone, as one runs it for a real shop. */
export const serve: Command = {
	says: "Run the relay for your shop until it is told to stop.",
	async run(given) {
		const config = given.config();
		await runRelay(config, given, {
			backups: true,
			begin: async (store, isAgain) => ({
				said: isAgain
					? ""
					: [
							...(await serveLines(store, config)),
							...unknownSettings(given.environment).map(
								(name) => `Attention: there is no setting ${name}.`,
							),
						].join("\n"),
			}),
		});
		return 0;
	},
};

async function serveLines(
	store: ShopbellStore,
	config: Config,
): Promise<string[]> {
	const { origin, consoleOrigin } = config;
	const warning = proxyWarning(config);
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
	if (warning !== null) lines.push(`Attention: ${warning}`);
	const moved = await passkeyWarning(store, consoleOrigin);
	if (moved !== null) lines.push(`Attention: ${moved}`);
	const mailLacks = mailWarning(config);
	if (mailLacks !== null) lines.push(mailLacks);
	return lines;
}
