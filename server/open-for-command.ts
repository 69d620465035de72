import type { Config } from "./config/config.ts";
import { openForCommand as openFolder } from "./data-folder.ts";
import { openServerForCommand } from "./database-server.ts";
import type { ShopbellStore } from "./store-parts.ts";

/**
 * For a command that reads or adds something beside a relay, wherever the shop is kept: it makes and changes no
 * database. Throws ConfigError.
 */
export function openForCommand({
	data,
	whyData,
	databaseUrl,
}: Pick<Config, "data" | "whyData" | "databaseUrl">): Promise<ShopbellStore> {
	return databaseUrl === null
		? openFolder(data, whyData)
		: openServerForCommand(databaseUrl);
}
