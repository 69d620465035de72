import type { Failed } from "../ports/failed.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Store } from "../store/contract/store.ts";
import { mondayHandlers } from "./commands.ts";
import type { Letter } from "./monday-letter.ts";
import { createMondayMails } from "./monday-mails.ts";
import { type NeedSource, ownNeeds } from "./needs.ts";
import type { MondayStore } from "./queries.ts";
import { createReadMonday, type ReadParts } from "./read-monday.ts";

interface Parts extends Pick<ReadParts, "readFigures"> {
	store: Store & MondayStore;
	scheduler: Scheduler;
	consoleOrigin: string;
	/** null: no mail goes out. */
	post: ((letter: Letter) => void) | null;
	/** What other capabilities know that needs somebody, behind what the relay itself knows. */
	needs: readonly NeedSource[];
	failed: Failed;
}

/** The owner's Monday: what needs somebody, what changed for real, and five conversations to read. */
export function monday({ post, ...parts }: Parts) {
	const { store } = parts;
	const needs = [...ownNeeds(store), ...parts.needs];
	const read = createReadMonday({ ...parts, needs });
	const mails = post && createMondayMails({ ...parts, read, post });
	return {
		agent: mondayHandlers({ store, read, mails }),
		...(mails && {
			due: mails.due,
			restored: async (now: number) => ({
				mondays: await mails.restored(now),
			}),
		}),
	};
}
