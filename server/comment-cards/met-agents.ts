import { CONVERSATIONS_TOLD } from "../../protocol/limits.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { CommentCardStore } from "./queries.ts";

interface Parts {
	store: Pick<Store, "conversationsOf"> & CommentCardStore;
}

/** Of each conversation so many of the last entries are read for who wrote. */
const ENTRIES_READ_BACK = 200;

/**
 * Who of the staff has written to this visitor and still works there, the last one first. Shoppers are told no
 * other names: a stranger must not read from a form who works for a shop.
 */
export async function metAgents(
	{ store }: Parts,
	visitor: VisitorKey,
): Promise<{ id: string; name: string; shown: string }[]> {
	const { site_id: site, id } = visitor;
	const all = await store.conversationsOf(site, id, CONVERSATIONS_TOLD);
	const wrote = await Promise.all(
		all.map((one) => store.whoWrote(site, one.id, ENTRIES_READ_BACK)),
	);
	const ids = [...new Set(wrote.flat())];
	const names = await store.shownNames(site, ids);
	return ids.flatMap((id) => names.find((one) => one.id === id) ?? []);
}

/** Whom a shopper means by this name; null: nobody whom they have met. Of two of one name the one who wrote last. */
export async function agentNamed(
	parts: Parts,
	visitor: VisitorKey | null,
	name: string | null,
): Promise<string | null> {
	if (!visitor || name === null) return null;
	const met = await metAgents(parts, visitor);
	const sought = folded(name);
	const meant = met.find(
		({ name, shown }) => folded(shown) === sought || folded(name) === sought,
	);
	return meant?.id ?? null;
}

function folded(name: string): string {
	return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
