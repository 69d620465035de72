import {
	IMPORT_UNDO_MS,
	IMPORT_UNFINISHED_MS,
} from "../../protocol/import-limits.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { agentHandlers } from "./commands.ts";
import { createImports } from "./imports.ts";
import type { ImportedRatingStore } from "./queries.ts";

interface Parts {
	store: Store & ImportedRatingStore;
	publisher: Pick<Publisher, "staff">;
}

/** Ratings that a shop got elsewhere, apart from its own in everything. */
export function importedRatings(parts: Parts) {
	const { store } = parts;
	return {
		agent: agentHandlers(store, createImports(parts)),
		prunes: [gone(store)],
		/** What stands beside the scores goes after the days of comments. */
		comments: {
			count: store.countImportedWords,
			drop: (site: string, before: number, most: number) =>
				store.dropImportedWords(site, before, most, store.now()),
		},
	};
}

/** Imports that were removed, or were begun and not ended. */
function gone(store: Store & ImportedRatingStore): Pruned {
	return {
		name: "imported ratings",
		async drop(now, most) {
			let dropped = 0;
			for (const site of await store.siteIds())
				for (const row of await store.ratingImports(site)) {
					if (dropped >= most) return dropped;
					const { removed_at, ended_at, made_at } = row;
					const isGone =
						removed_at === null
							? ended_at === null && made_at + IMPORT_UNFINISHED_MS <= now
							: removed_at + IMPORT_UNDO_MS < now;
					if (!isGone) continue;
					dropped += await store.dropRatings(site, row.id, most - dropped, now);
				}
			return dropped;
		},
	};
}
