import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ViewCount } from "../../../protocol/saved-view.ts";
import type { Model } from "../../workspace/part.ts";
import { visible } from "../../workspace/visible.ts";
import { viewsModel } from "./views-model.ts";

/** So long after a change it is counted anew: the relay tells an older count for up to two seconds. */
export const COUNT_EVERY_MS = 3_000;

/** How much each view finds, by its id; what is not counted yet is not in it. */
export const viewCountsModel: Model<
	ReadonlySignal<ReadonlyMap<string, ViewCount>>
> = {
	create(workspace) {
		const { connection } = workspace;
		const { all } = workspace.of(viewsModel);
		const counts = signal<ReadonlyMap<string, ViewCount>>(new Map());
		/** Sites in which something has changed since they were counted. */
		const changed = new Set<string>();
		let waits: ReturnType<typeof setTimeout> | undefined;

		async function count() {
			waits = undefined;
			// Nobody reads it; once the window is seen again it is counted.
			if (!visible.peek()) return;
			const sites = [...changed];
			changed.clear();
			for (const site of sites) {
				const reply = await connection.ask("views:count", { site });
				if (!reply.ok) continue;
				const next = new Map(counts.peek());
				for (const one of reply.data.counts) next.set(one.view, one);
				counts.value = next;
			}
		}

		function later(site: string, ms: number) {
			if (!all.peek()?.some((view) => view.site === site)) return;
			changed.add(site);
			waits ??= setTimeout(count, ms);
		}

		workspace.hear("conversation:changed", ({ conversation }) =>
			later(conversation.site, COUNT_EVERY_MS),
		);
		const stop = effect(() => {
			const sites = new Set(all.value?.map(({ site }) => site));
			if (visible.value) for (const site of sites) later(site, 0);
		});
		workspace.onEnd(() => {
			stop();
			clearTimeout(waits);
		});
		return counts;
	},
};
