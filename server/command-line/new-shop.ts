import { statSync } from "node:fs";
import { join } from "node:path";
import { DATABASE } from "../config/choose-data-folder.ts";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { namesIn, shopRemains } from "../config/shop-remains.ts";

/** Of a disk, of the system, and our settings: with these a folder is as good as empty. */
const OF_NOBODY = /^(lost\+found|shopbell\.env|\..*)$/;

/** At most so many names are told. */
const TOLD = 3;

/**
 * Whether serve begins a new shop in the data folder. A folder that was not mounted, or whose name was misspelt, must
 * not look like a shop that has lost everything, so what speaks against it is refused. Throws {@link ConfigError}.
 * @param asked somebody wants a new shop, whatever lies there
 */
export function isNewShop(
	{ data, backups }: Pick<Config, "data" | "backups">,
	asked: boolean,
): boolean {
	if (holdsDatabase(data)) {
		if (!asked) return false;
		throw new ConfigError(
			`There is a database in ${data} already, so no new shop begins there. Leave --new-shop out, or name another folder with --data.`,
		);
	}
	const names = namesIn(data);
	// Whoever opens it says what is wrong with it.
	if (!names) return false;
	if (asked) return true;
	const remains = shopRemains({ data, backups });
	if (remains.data.length > 0)
		throw new ConfigError(
			`${data} holds what is left of a shop (${told(remains.data)}), and no database. ${WAYS}`,
		);
	if (remains.backups.length > 0)
		throw new ConfigError(
			`There is no database in ${data}, and ${backups} holds backups of a shop (${told(remains.backups)}). ${WAYS}`,
		);
	const others = names.filter((name) => !OF_NOBODY.test(name));
	if (others.length > 0)
		throw new ConfigError(
			`${data} holds other things (${told(others)}), and no database: a shop has a folder of its own. Name one with --data or SHOPBELL_DATA. To begin a new shop in this one: shopbell serve --new-shop`,
		);
	return true;
}

const WAYS =
	"Restore a backup with shopbell restore, or name the folder of the shop with --data or SHOPBELL_DATA. To begin a new shop there: shopbell serve --new-shop";

/** Whether a shop lies in the folder. */
export function holdsDatabase(folder: string): boolean {
	try {
		return (
			statSync(join(folder, DATABASE), { throwIfNoEntry: false }) !== undefined
		);
	} catch {
		return false;
	}
}

function told(names: readonly string[]): string {
	const more = names.length > TOLD ? ["…"] : [];
	return [...names.slice(0, TOLD), ...more].join(", ");
}
