import {
	MONDAY_ITEMS,
	type MondayItem,
	type MondayKind,
	type MondayNeed,
} from "../../protocol/monday.ts";
import type { NeedRow, NeedStore } from "./need-queries.ts";

/** What can need somebody. A capability that has such things adds one to the list in capabilities.ts. */
export interface NeedSource {
	kind: MondayKind;
	/** At most so many of a site, whoever waits longest first. */
	read(site: string, of: NeedsOf, most: number): Promise<MondayItem[]>;
}

export interface NeedsOf {
	now: number;
	/** When the week begins that is read. */
	since: number;
}

/** Each source apart, so that many of one kind hide none of another. */
export function readNeeds(
	sources: readonly NeedSource[],
	site: string,
	of: NeedsOf,
): Promise<MondayNeed[]> {
	return Promise.all(
		sources.map(async ({ kind, read }) => {
			// One more than is told: then there are more.
			const items = await read(site, of, MONDAY_ITEMS + 1);
			return {
				kind,
				items: items.slice(0, MONDAY_ITEMS),
				more: items.length > MONDAY_ITEMS,
			};
		}),
	);
}

/** A card that nobody has settled for so long is no task of this week any more; its list has it. */
const CARD_MS = 90 * 24 * 3_600_000;

/** What the relay itself knows. */
export function ownNeeds(store: NeedStore): NeedSource[] {
	return [
		{
			kind: "badRating",
			async read(site, _of, most) {
				const rows = await store.needyRatings(site, most);
				return rows.map((row) =>
					itemOf(
						row,
						"feedback",
						`surveys/${row.survey_id}/answers/${row.ask_id}`,
					),
				);
			},
		},
		{
			kind: "neverAnswered",
			async read(site, { since }, most) {
				const rows = await store.neverAnswered(site, since, most);
				return rows.map(conversationItem);
			},
		},
		{
			kind: "card",
			async read(site, { now }, most) {
				const rows = await store.needyCards(site, now - CARD_MS, most);
				return rows.map((row) =>
					itemOf(row, "feedback", `cards/problem/${row.id}`),
				);
			},
		},
		{
			kind: "lateMessage",
			async read(site, { now }, most) {
				const rows = await store.lateMessages(site, now, most);
				return rows.map(conversationItem);
			},
		},
	];
}

function conversationItem({
	conversation_id: id,
	ref,
	at,
}: NeedRow & { conversation_id: string }): MondayItem {
	return { to: { kind: "conversation", id }, ref, at };
}

/** Leads to its conversation, or to the page where it stands when it has none. */
function itemOf(row: NeedRow, name: string, place: string): MondayItem {
	const { conversation_id, ref, at } = row;
	return conversation_id === null
		? { to: { kind: "page", name, place }, ref: null, at }
		: conversationItem({ conversation_id, ref, at });
}
