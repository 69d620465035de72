import type { Logger } from "pino";
import { openNotifyBell } from "../bell/notify-bell.ts";
import { openRedisBell } from "../bell/redis-bell.ts";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import type { Bell } from "../ports/bell.ts";
import { wallClock } from "../ports/clock.ts";

/**
 * By which this relay tells others that serve from the same database: by Redis where the settings name one, otherwise by
 * the database itself. undefined: it is kept in a folder, and has no others. Throws ConfigError.
 * @param now of the store
 */
export async function openBell(
	{ databaseUrl, redisUrl }: Pick<Config, "databaseUrl" | "redisUrl">,
	given: { node: string; now(): number; logger: Logger },
): Promise<Bell | undefined> {
	const { node, now, logger } = given;
	const parts = {
		...{ node, now, clock: wallClock },
		lost: ({ message }: Error) => logger.warn(message),
		failed: (error: unknown) => logger.error({ err: error }, "failed"),
	};
	if (databaseUrl === null) return undefined;
	if (redisUrl === null) return openNotifyBell({ ...parts, url: databaseUrl });
	return openRedisBell({ ...parts, url: redisUrl }).catch((error: Error) => {
		throw new ConfigError(error.message);
	});
}
