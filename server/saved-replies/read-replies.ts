import type { SentFile } from "../../protocol/attachment.ts";
import type {
	ReplyText,
	SavedRepliesRead,
	SavedReply,
} from "../../protocol/saved-reply.ts";
import {
	REPLIES_READ,
	REPLIES_READ_BYTES,
} from "../../protocol/saved-reply-limits.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { Store } from "../store/contract/store.ts";
import { firstMonth, monthIn } from "./months.ts";
import type { RepliesOf, SavedReplyStore } from "./queries.ts";
import type { SavedReplyRow, SavedReplyUseRow } from "./rows.ts";

/** One page, by name. Errors: `not_found`. */
export async function readReplies(
	store: Store & SavedReplyStore,
	of: RepliesOf,
	after: string | null,
): Promise<SavedRepliesRead> {
	const rows = await store.savedReplies(of, after ?? "", REPLIES_READ + 1);
	const page = startOf(rows);
	const uses = await usesOf(store, of.site, page);
	return {
		replies: page.map((row) => replyOf(row, uses.get(row.id) ?? [])),
		next: page.length < rows.length ? (page.at(-1)?.name_key ?? null) : null,
	};
}

/** As many as one answer may hold; one at least. */
function startOf(rows: readonly SavedReplyRow[]): SavedReplyRow[] {
	let bytes = 0;
	const over = rows.findIndex((row, at) => {
		bytes += row.bytes;
		return at > 0 && bytes > REPLIES_READ_BYTES;
	});
	return rows.slice(
		0,
		Math.min(over === -1 ? REPLIES_READ : over, REPLIES_READ),
	);
}

async function usesOf(
	store: Store & SavedReplyStore,
	site: string,
	page: readonly SavedReplyRow[],
): Promise<Map<string, SavedReplyUseRow[]>> {
	if (page.length === 0) return new Map();
	const zone = zoneOf(await mustFindSite(store, site));
	const from = firstMonth(monthIn(zone, store.now()));
	const ids = page.map(({ id }) => id);
	const uses = new Map<string, SavedReplyUseRow[]>();
	for (const one of await store.savedReplyUses(site, ids, from))
		uses.set(one.reply_id, [...(uses.get(one.reply_id) ?? []), one]);
	return uses;
}

export function replyOf(
	row: SavedReplyRow,
	uses: readonly SavedReplyUseRow[],
): SavedReply {
	const { id, name, shortcut, version, changed_at } = row;
	const files = JSON.parse(row.files) as SentFile[];
	return {
		id,
		name,
		shortcut,
		texts: JSON.parse(row.texts) as ReplyText[],
		...(files.length > 0 && { files }),
		version,
		changedAt: changed_at,
		uses: uses
			.map((one) => ({ month: one.month, uses: one.uses }))
			.sort((a, b) => (a.month < b.month ? 1 : -1)),
	};
}
