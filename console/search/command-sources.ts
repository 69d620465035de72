import { plain } from "../words/words.ts";
import type { CommandSource } from "../workspace/command-sources.ts";
import { go } from "../workspace/route.ts";
import { searchBoxWords } from "./search-box-words.ts";
import { viewsModel } from "./views/views-model.ts";

/** Saved views, by their names. */
export const viewSource: CommandSource = {
	label: searchBoxWords.views,
	find: (workspace) =>
		workspace
			.of(viewsModel)
			.all.peek()
			?.map(({ id, name }) => ({
				label: plain(name),
				does: () => go({ kind: "view", id }),
			})) ?? [],
};

/** Shoppers beyond the lists, by name. */
export const personSource: CommandSource = {
	label: searchBoxWords.people,
	asksRelay: true,
	find: async (...asked) =>
		(await import("./find-people.ts")).findPeople(...asked),
};
