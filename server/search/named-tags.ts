import { foldedWords } from "../../protocol/fold.ts";
import type { Store } from "../store/contract/store.ts";
import type { NamedTags } from "./wanted.ts";

/** By the beginnings of their names; also of one that was removed and still stands somewhere. */
export function namedTags(store: Pick<Store, "site">): NamedTags {
	return async (site, name) => {
		const row = await store.site(site);
		const labels = JSON.parse(row?.tags ?? "[]") as {
			id: string;
			name: string;
		}[];
		const sought = name.join(" ");
		return labels.flatMap((label) =>
			wordsOf(label.name).startsWith(sought) ? [label.id] : [],
		);
	};
}

const wordsOf = (name: string) =>
	foldedWords(name)
		.map(({ word }) => word)
		.join(" ");
