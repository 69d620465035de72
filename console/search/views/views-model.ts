import { type ReadonlySignal, signal } from "@preact/signals";
import type { SavedView } from "../../../protocol/saved-view.ts";
import type { Model } from "../../workspace/part.ts";

/** The searches with a name, of all one's sites. */
export interface Views {
	/** In the order of the list; null: not read yet. */
	all: ReadonlySignal<readonly SavedView[] | null>;
	view(id: string): SavedView | undefined;
	/** Those of a site, as a command has answered. */
	told(site: string, views: readonly SavedView[]): void;
}

export const viewsModel: Model<Views> = {
	create(workspace) {
		const { connection, sites } = workspace;
		const all = signal<readonly SavedView[] | null>(null);

		function told(site: string, views: readonly SavedView[]) {
			const others = all.peek()?.filter((one) => one.site !== site) ?? [];
			all.value = [...others, ...views];
		}

		async function read(site: string) {
			const reply = await connection.ask("views:read", { site });
			// An older relay knows no views.
			if (reply.ok && reply.data.views) told(site, reply.data.views);
		}

		workspace.hear("views:changed", ({ site }) => void read(site));
		workspace.onRefresh(() => {
			for (const { id } of sites.peek()) void read(id);
		});
		return {
			all,
			view: (id) => all.value?.find((one) => one.id === id),
			told,
		};
	},
};
