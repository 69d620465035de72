import type { SentFile } from "../../protocol/attachment.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	type RepliesTaken,
	type ReplyDraft,
	type ReplyText,
	replyKey,
	type SavedReply,
} from "../../protocol/saved-reply.ts";
import {
	REPLIES_OWN,
	REPLIES_OWN_BYTES,
	REPLIES_SHARED,
	REPLIES_SHARED_BYTES,
	REPLY_BYTES,
} from "../../protocol/saved-reply-limits.ts";
import type { AttachmentsNamed } from "../conversations/attaching/attached.ts";
import { auditRow } from "../people/audit.ts";
import type { AuditRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { KeptReply, RepliesOf, SavedReplyStore } from "./queries.ts";
import { replyOf } from "./read-replies.ts";
import { readReplyFiles } from "./reply-files.ts";
import type { SavedReplyRow } from "./rows.ts";

type Replies = Store &
	SavedReplyStore &
	Pick<AttachmentsNamed, "attachmentsNamed">;

interface WholeDraft extends ReplyDraft {
	files: SentFile[];
}

/** Errors: `conflict`, `too_long`, `rejected`, `bad_file`. */
export async function saveReply(
	store: Replies,
	by: string,
	of: RepliesOf,
	draft: ReplyDraft,
	was: number | null,
): Promise<SavedReply> {
	const before = await store.savedReply(of.site, draft.id);
	const place = { site_id: of.site, id: draft.id, owner_id: of.owner };
	const files = await readReplyFiles(store, place, by, draft.files);
	const row = rowOf(store, of, { ...draft, files }, (was ?? 0) + 1);
	await mustFit(store, of, [{ row, before }]);
	const audit = auditOf(store, by, of, "saved_reply_saved", draft.id, {
		name: draft.name,
		...(before && { before: said(before) }),
		after: said(row),
	});
	const kept = await store.keepSavedReplies([{ row, was, by }], audit);
	if (!kept) throw new Refused({ code: "conflict" });
	return replyOf(row, []);
}

/** Errors: `not_found`, `conflict`. */
export async function removeReply(
	store: Replies,
	by: string,
	of: RepliesOf,
	{ id, was }: { id: string; was: number },
): Promise<void> {
	const row = await store.savedReply(of.site, id);
	if (row?.owner_id !== of.owner) throw new Refused({ code: "not_found" });
	const audit = auditOf(store, by, of, "saved_reply_removed", id, {
		name: row.name,
		before: said(row),
	});
	const removed = await store.removeSavedReply(
		{ ...row, version: was, changed_at: store.now() },
		audit,
	);
	if (!removed) throw new Refused({ code: "conflict" });
}

/** Errors: as of saving. */
export async function importReplies(
	store: Replies,
	by: string,
	of: RepliesOf,
	drafts: readonly ReplyDraft[],
): Promise<RepliesTaken> {
	const keys = drafts.map(({ name }) => replyKey(name));
	// The second line of one name would not see what the first has written.
	if (new Set(keys).size < keys.length)
		throw new Refused({ code: "malformed", field: "replies" });
	const there = new Map(
		(await store.savedRepliesNamed(of, keys)).map((row) => [row.name_key, row]),
	);
	const taken = { added: 0, changed: 0, same: 0 };
	const steps: { row: SavedReplyRow; before: SavedReplyRow | undefined }[] = [];
	for (const draft of drafts) {
		const before = there.get(replyKey(draft.name));
		const row = before
			? merged(store, of, before, draft)
			: rowOf(store, of, { ...draft, files: [] }, 1);
		if (before && says(row) === says(before)) taken.same++;
		else {
			taken[before ? "changed" : "added"]++;
			steps.push({ row, before });
		}
	}
	if (steps.length === 0) return taken;
	await mustFit(store, of, steps);
	const kept: KeptReply[] = steps.map(({ row, before }) => ({
		row,
		was: before?.version ?? null,
		by,
	}));
	const { added, changed } = taken;
	const audit = auditOf(store, by, of, "saved_replies_imported", null, {
		added,
		changed,
	});
	if (!(await store.keepSavedReplies(kept, audit)))
		throw new Refused({ code: "conflict" });
	return taken;
}

function rowOf(
	store: Replies,
	{ site, owner }: RepliesOf,
	{ id, name, shortcut, texts, files }: WholeDraft,
	version: number,
): SavedReplyRow {
	const packed = JSON.stringify(texts);
	const packedFiles = JSON.stringify(files);
	const bytes = Buffer.byteLength(packed);
	if (bytes > REPLY_BYTES)
		throw new Refused({
			code: "too_long",
			field: "reply.texts",
			most: REPLY_BYTES,
		});
	return {
		site_id: site,
		id,
		owner_id: owner,
		name,
		name_key: replyKey(name),
		shortcut,
		texts: packed,
		files: packedFiles,
		bytes: bytes + (files.length > 0 ? Buffer.byteLength(packedFiles) : 0),
		version,
		changed_at: store.now(),
	};
}

/** The languages of both, where both have one the new text. */
function merged(
	store: Replies,
	of: RepliesOf,
	before: SavedReplyRow,
	{ shortcut, texts }: ReplyDraft,
): SavedReplyRow {
	const old = JSON.parse(before.texts) as ReplyText[];
	const isNew = ({ language }: ReplyText) =>
		!old.some((one) => one.language === language);
	const all = [
		...old.map(
			(one) => texts.find(({ language }) => language === one.language) ?? one,
		),
		...texts.filter(isNew),
	];
	const { id, name } = before;
	const files = JSON.parse(before.files) as SentFile[];
	return rowOf(
		store,
		of,
		{ id, name, shortcut: shortcut || before.shortcut, texts: all, files },
		before.version + 1,
	);
}

function says({ shortcut, texts }: SavedReplyRow): string {
	return `${shortcut}\n${texts}`;
}

function said({ name, shortcut, texts, files }: SavedReplyRow) {
	const named = (JSON.parse(files) as SentFile[]).map((file) => file.name);
	return {
		...{ name, shortcut, texts: JSON.parse(texts) as ReplyText[] },
		...(named.length > 0 && { files: named }),
	};
}

/** Errors: `rejected`. */
async function mustFit(
	store: Replies,
	of: RepliesOf,
	steps: readonly { row: SavedReplyRow; before: SavedReplyRow | undefined }[],
): Promise<void> {
	const size = await store.savedRepliesSize(of);
	for (const { row, before } of steps) {
		size.count += before ? 0 : 1;
		size.bytes += row.bytes - (before?.bytes ?? 0);
	}
	const shared = of.owner === "";
	if (
		size.count > (shared ? REPLIES_SHARED : REPLIES_OWN) ||
		size.bytes > (shared ? REPLIES_SHARED_BYTES : REPLIES_OWN_BYTES)
	)
		throw new Refused({ code: "rejected" });
}

/** Of the shop's own; what is somebody's own is nobody else's business. */
function auditOf(
	store: Replies,
	by: string,
	{ site, owner }: RepliesOf,
	action:
		| "saved_reply_saved"
		| "saved_reply_removed"
		| "saved_replies_imported",
	target: string | null,
	details: Record<string, unknown>,
): AuditRow[] {
	return owner === ""
		? [auditRow(site, store.now(), { action, by, target, details })]
		: [];
}
