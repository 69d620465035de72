import { MISSES } from "../../protocol/limits.ts";
import type { Store } from "../store/contract/store.ts";

/** Whether somebody has missed one offer or assignment too many in a row, without a sign of life in between. */
export async function missedTooOften(
	store: Pick<Store, "memberships">,
	site: string,
	person: string,
): Promise<boolean> {
	const members = await store.memberships(person);
	const missed = members.find(({ site_id }) => site_id === site)?.missed ?? 0;
	return missed >= MISSES;
}
