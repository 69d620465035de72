import type { Dimension } from "../../protocol/figures.ts";
import { keptTags } from "../conversations/tagging/kept-labels.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { CountedGroup } from "./group-figures.ts";

type NameStore = Pick<Store, "teams" | "members" | "person">;

/** How a value of a dimension is called now; null: it is gone, or has no name of its own. */
export type GroupNames = (dimension: Dimension, value: string) => string | null;

export async function groupNames(
	store: NameStore,
	site: Pick<SiteRow, "id" | "tags">,
	groups: readonly CountedGroup[],
): Promise<GroupNames> {
	const teams = new Map(
		(await store.teams(site.id)).map(({ id, name }) => [id, name]),
	);
	const people = await namesOfPeople(
		store,
		site.id,
		groups.flatMap(({ dimension, value }) =>
			dimension === "agent" ? [value] : [],
		),
	);
	// One that was removed is still called what it was.
	const tags = new Map(keptTags(site).map(({ id, name }) => [id, name]));
	return (dimension, value) => {
		if (dimension === "team") return teams.get(value) ?? null;
		if (dimension === "agent") return people.get(value) ?? null;
		if (dimension === "tag") return tags.get(value) ?? null;
		return null;
	};
}

/** By their ids. Who has left keeps the name; nobody is in it of whom nothing is kept. */
export async function namesOfPeople(
	store: Pick<NameStore, "members" | "person">,
	site: string,
	ids: readonly string[],
): Promise<Map<string, string>> {
	const members = await store.members(site);
	const names = new Map(
		members.map(({ person_id, name }) => [person_id, name]),
	);
	for (const id of new Set(ids)) {
		const left = names.has(id) ? undefined : await store.person(id);
		if (left) names.set(id, left.name);
	}
	return names;
}
