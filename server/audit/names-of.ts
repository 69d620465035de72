import type { AuditRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { Called, Names } from "./matches.ts";
import type { AuditLogStore } from "./queries.ts";

/** How a site, its people, teams and invitations are called now; remembers them for as long as it is read. */
export function createNames(
	store: Pick<Store, "site" | "teams"> & AuditLogStore,
	site: string,
) {
	const known = new Map<string, Called>();
	const looked = new Set<string>();
	let ofSite: Promise<unknown> | undefined;

	async function readSite(): Promise<void> {
		const row = await store.site(site);
		if (row) known.set(site, { name: row.name });
		for (const { id, name } of await store.teams(site)) known.set(id, { name });
	}

	return {
		/** Those of these rows are among them. */
		async of(rows: readonly AuditRow[]): Promise<Names> {
			ofSite ??= readSite();
			await ofSite;
			const ids = rows.flatMap(({ person_id, target }) => [person_id, target]);
			const unknown = [...new Set(ids)].filter(
				(id) => id !== null && !looked.has(id) && !known.has(id),
			) as string[];
			for (const id of unknown) looked.add(id);
			for (const { id, name, email } of await store.peopleOf(unknown))
				known.set(id, { name, email });
			const left = unknown.filter((id) => !known.has(id));
			for (const { id, name } of await store.invitationNames(site, left))
				known.set(id, { name: name || null });
			return known;
		},
	};
}
