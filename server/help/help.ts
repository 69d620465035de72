import type { Committed } from "../conversations/log.ts";
import type { Failed } from "../ports/failed.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Store } from "../store/contract/store.ts";
import { countChats } from "./count-chats.ts";
import { createHelpActs } from "./help-acts.ts";
import { createHelpFolder } from "./help-folder.ts";
import type { ArticlePictures } from "./import-articles.ts";
import { createPublished } from "./published.ts";
import type { HelpStore } from "./queries.ts";
import { type StaffParts, staffHandlers } from "./staff-commands.ts";
import { visitorHandlers } from "./visitor-commands.ts";

interface Parts extends StaffParts {
	store: Store & HelpStore;
	failed: Failed;
	/** Of the public pages. */
	origin: string;
	pictures: ArticlePictures;
}

/** What nobody looked for in so long is no list of what is missing. */
const SEARCHES_KEPT_MS = 90 * 24 * 3_600_000;

/** Articles: what shoppers find without asking anybody. */
export function help(parts: Parts) {
	const { store, failed, origin, pictures } = parts;
	const turn = inTurn();
	const published = createPublished(store);
	const acts = createHelpActs(store);
	const chats = countChats(store, origin, failed);
	const searches: Pruned = {
		name: "searches without a result",
		drop: (now, most) => store.dropHelpSearches(now - SEARCHES_KEPT_MS, most),
	};
	return {
		visitor: visitorHandlers({ store, published, acts, origin }),
		agent: staffHandlers(parts, turn),
		committed: (outcome: Committed) => chats.committed(outcome),
		idle: chats.idle,
		prunes: [searches],
		comments: {
			count: store.countSaid,
			drop: (site: string, before: number, most: number) =>
				store.dropSaid(site, before, most, store.now()),
		},
		/** For the public pages. */
		pages: { published, acts },
		folder: createHelpFolder({ store, pictures, turn }),
	};
}
