import { counted } from "../backup-files/in-words.ts";
import { ConfigError } from "../config/config-error.ts";
import { openForRelay } from "../data-folder.ts";
import { refuseServer } from "../database-server.ts";
import { rebuildFigures } from "../figures/rebuild-figures.ts";
import type { Command } from "./command.ts";

/** Everything that is counted of conversations is made of them anew. */
export const rebuild: Command = {
	says: "Count all figures anew from the conversations, while no relay serves.",
	async run({ config, print }) {
		const { data, databaseUrl } = config();
		refuseServer(
			{ databaseUrl },
			"rebuild-figures",
			"On a database server the relay counts figures anew by itself where they have to be.",
		);
		const store = await openForRelay(data, async () => {
			throw new ConfigError(
				`What lies in ${data} is of an earlier version. Start the relay once: it counts all figures then.`,
			);
		});
		try {
			let wrong = 0;
			const sites = await store.siteIds();
			for (const site of sites)
				if (!(await rebuildFigures(store, site))) wrong += 1;
			print(
				wrong === 0
					? "The figures are counted anew, and are what they were."
					: `The figures are counted anew. Those of ${counted(wrong, "site", "sites")} were others before.`,
			);
		} finally {
			await store.close();
		}
		return 0;
	},
};
