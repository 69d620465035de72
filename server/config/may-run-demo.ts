import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { isLoopbackName } from "./of-this-machine.ts";

/** The demo has people and links that anybody could use, so it never faces the world. Throws {@link ConfigError}. */
export function mayRunDemo(
	config: Config,
	environment: Record<string, string | undefined>,
): void {
	const to =
		"The demo signs people in without a password. For a real shop: shopbell serve";
	if (environment.NODE_ENV === "production") {
		throw new ConfigError(
			`The demo does not run with NODE_ENV=production. ${to}`,
		);
	}
	if (!isLoopbackName(config.host)) {
		throw new ConfigError(
			`The demo listens on this machine only, so SHOPBELL_HOST cannot be set for it. ${to}`,
		);
	}
	if (config.consoleOrigin !== config.origin) {
		throw new ConfigError(
			`The demo shows the console beside the shop, so SHOPBELL_CONSOLE_ORIGIN cannot be set for it. ${to}`,
		);
	}
	if (!isLoopbackName(new URL(config.origin).hostname)) {
		throw new ConfigError(
			`The demo has no public address, so SHOPBELL_ORIGIN cannot be set for it. ${to}`,
		);
	}
}
