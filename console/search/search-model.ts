import { computed, type ReadonlySignal } from "@preact/signals";
import type { Model } from "../workspace/part.ts";
import { listRoute, showList } from "../workspace/route.ts";
import type { Sought } from "./sought.ts";
import { viewsModel } from "./views/views-model.ts";

/** What is sought in the column of the lists. */
export interface Search {
	/** null: nothing is; the lists are shown. */
	sought: ReadonlySignal<Sought | null>;
	/** Nothing: back to the lists. */
	type(query: string): void;
}

export const searchModel: Model<Search> = {
	create(workspace) {
		const views = workspace.of(viewsModel);
		return {
			sought: computed(() => {
				const now = listRoute.value;
				if (now.kind === "inbox") return null;
				if (now.kind === "search")
					return { query: now.query, site: null, view: null };
				const view = views.view(now.id);
				return {
					query: view?.query ?? "",
					site: view?.site ?? null,
					view: now.id,
				};
			}),
			type: (query) =>
				showList(query ? { kind: "search", query } : { kind: "inbox" }),
		};
	},
};
