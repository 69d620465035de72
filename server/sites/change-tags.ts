import { fold } from "../../protocol/fold.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	REMOVED_KEPT,
	readTagChange,
	TAGS,
	type TagChange,
} from "../../protocol/tags.ts";
import {
	type KeptLabel,
	keptTags,
} from "../conversations/tagging/kept-labels.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import type { Setting } from "./setting.ts";

/**
 * One tag of a site. A removed one stays where it stands, and can be brought back: what was counted by it goes on.
 * Errors: `not_found`, `conflict` for a name that another has, `rejected` beyond `TAGS`.
 */
export function tagSetting(store: Store): Setting<TagChange> {
	return {
		read: readTagChange,
		async decide({ site, tag: wanted }) {
			const row = await mustFindSite(store, site);
			const all = keptTags(row);
			const before = wanted.id
				? all.find(({ id }) => id === wanted.id)
				: all.find((tag) => isRemoved(tag) && isAlike(tag.name, wanted.name));
			if (wanted.id && !before) throw new Refused({ code: "not_found" });
			const others = all.filter((tag) => tag !== before);
			if (!wanted.removed) mustFit(others, wanted.name);
			const after: KeptLabel = {
				id: before?.id ?? newId(),
				name: wanted.name,
				...(wanted.removed && { removedAt: before?.removedAt ?? store.now() }),
			};
			const tags = before
				? all.map((tag) => (tag === before ? after : tag))
				: [...all, after];
			return {
				before: before ? valuesOf(before) : null,
				after: valuesOf(after),
				writes: [written(row, tags)],
				target: after.id,
			};
		},
	};
}

function mustFit(others: readonly KeptLabel[], name: string): void {
	const chosen = others.filter((tag) => !isRemoved(tag));
	if (chosen.some((tag) => isAlike(tag.name, name)))
		throw new Refused({ code: "conflict" });
	if (chosen.length >= TAGS) throw new Refused({ code: "rejected" });
}

function written(row: SiteRow, tags: readonly KeptLabel[]) {
	const set = { tags: JSON.stringify(fewRemoved(tags)) };
	return { kind: "site" as const, set, was: { tags: row.tags } };
}

/** The newest of the removed ones, and all others. */
export function fewRemoved(labels: readonly KeptLabel[]): KeptLabel[] {
	const times = labels
		.flatMap(({ removedAt }) => removedAt ?? [])
		.sort((one, other) => other - one);
	const oldest = times[REMOVED_KEPT - 1] ?? 0;
	return labels.filter(({ removedAt = oldest }) => removedAt >= oldest);
}

const isRemoved = ({ removedAt }: KeptLabel) => removedAt !== undefined;

function valuesOf({ id, name, removedAt }: KeptLabel): Omit<TagChange, "site"> {
	return { tag: { id, name, removed: removedAt !== undefined } };
}

/** People read two names as one, whatever the letters' size and marks. */
export function isAlike(one: string, other: string): boolean {
	return fold(one) === fold(other);
}
