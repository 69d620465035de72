import { type Signal, signal } from "@preact/signals";
import { fold } from "../../protocol/fold.ts";
import type { Label, SiteTags } from "../../protocol/tags.ts";
import { plain } from "../words/words.ts";
import type { Model } from "../workspace/part.ts";

/** By what each shop sorts its conversations, and with what it closes them. */
export interface TagsOfSites {
	/** Read when it is first asked for. null: not read yet, or an older relay has none. */
	of(site: string): SiteTags | null;
	/** A change was answered with all of it. */
	put(now: SiteTags): void;
}

export const siteTagsModel: Model<TagsOfSites> = {
	create({ connection, hear, onRefresh }) {
		const all = new Map<string, Signal<SiteTags | null>>();

		async function read(site: string) {
			const reply = await connection.ask("tags:read", { site });
			if (reply.ok && reply.data.tags) put(reply.data);
		}

		function put(now: SiteTags) {
			const known = all.get(now.site);
			if (known) known.value = now;
		}

		hear("settings:changed", ({ site }) => {
			if (all.has(site)) void read(site);
		});
		onRefresh(() => {
			for (const site of all.keys()) void read(site);
		});
		return {
			of(site) {
				const known = all.get(site);
				if (known) return known.value;
				const made = signal<SiteTags | null>(null);
				all.set(site, made);
				void read(site);
				return made.value;
			},
			put,
		};
	},
};

/** As they are called now; one that nobody knows any more is left out. */
export function namesOf(
	ids: readonly string[],
	...known: (readonly Label[] | undefined)[]
): string[] {
	const labels = known.flatMap((some) => some ?? []);
	return ids.flatMap((id) => {
		const found = labels.find((label) => label.id === id);
		return found ? plain(found.name) : [];
	});
}

/** Whether people read both as one name. */
export function isAlike(one: string, other: string): boolean {
	return fold(one.trim()) === fold(other.trim());
}
