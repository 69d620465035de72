import { useEffect, useMemo } from "preact/hooks";
import type { SentFile } from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import {
	type ReplyDraft,
	replyKey,
	type SavedReply,
} from "../../protocol/saved-reply.ts";
import { Icon } from "../../ui/Icon.tsx";
import { back } from "../../ui/icons.ts";
import { fill, locale } from "../words/words.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { go } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { toReply } from "./places.ts";
import { ReplyForm } from "./ReplyForm.tsx";
import { isWhole } from "./reply-faults.ts";
import { createReplyFiles, type ReplyFiles } from "./reply-files.ts";
import type { ReplyList } from "./reply-lists.ts";
import { repliesWords as w } from "./words.ts";

/** A removal can be taken back for this long. */
const UNDO_MS = 10_000;

interface Props {
	site: string;
	own: boolean;
	mayEdit: boolean;
	list: ReplyList;
	replies: readonly SavedReply[];
	/** null: a new one. */
	id: string | null;
}

/** One reply, to be read and changed. */
export function OneReply({ id, replies, ...props }: Props) {
	const workspace = useWorkspace();
	const { own } = props;
	const now = replies.find((one) => one.id === id);
	// What it was when it was opened: a later change of somebody else is shown, and does not slip under the text.
	const edited = useMemo(
		() => createEdited(workspace, props, now, languageOf(replies)),
		[],
	);
	useEffect(() => edited.files.end, []);
	const isGone = id !== null && !now && !edited.draft.changed.value;
	return (
		<>
			<RouteLink to={toReply(own)} class="replies-back">
				<Icon of={back} turns />
				{w.back}
			</RouteLink>
			{isGone ? (
				<p class="quiet">{w.gone}</p>
			) : (
				<ReplyForm
					{...{ ...props, edited, now, isNew: id === null }}
					isTaken={(name) =>
						replies.some(
							(one) =>
								one.id !== edited.id && replyKey(one.name) === replyKey(name),
						)
					}
					remove={() => now && void remove(workspace, props, now)}
				/>
			)}
		</>
	);
}

/** A draft with all that is known of its files. */
export interface EditedReply extends ReplyDraft {
	files: SentFile[];
}

export interface Edited {
	id: string;
	draft: Draft<EditedReply>;
	files: ReplyFiles;
	/** The version that is being changed; null: none is saved yet. */
	was(): number | null;
	/** It replaces this one from now on. */
	over(version: number): void;
	/** Leaves one's own, and goes on with what is saved. */
	take(theirs: SavedReply): void;
}

function createEdited(
	workspace: Workspace,
	{ site, own }: Pick<Props, "site" | "own">,
	opened: SavedReply | undefined,
	language: string,
): Edited {
	const { connection } = workspace;
	const id = opened?.id ?? newId();
	let was = opened?.version ?? null;
	let base = opened ? draftOf(opened) : newDraft(id, language);
	const draft = createDraft<EditedReply>(
		() => base,
		async (reply) => {
			if (!isWhole(reply))
				return { ok: false, refusal: { code: "malformed", field: "" } };
			const answer = await connection.ask("saved-reply:save", {
				site,
				own,
				reply: saidOf(reply),
				was,
			});
			if (!answer.ok) return answer;
			was = answer.data.reply.version;
			base = draftOf(answer.data.reply);
			if (!opened) go(toReply(own));
			return answer;
		},
	);
	return {
		id,
		draft,
		files: createReplyFiles(workspace, site, {
			saved: base.files,
			count: () => draft.value.peek().files.length,
			here(file) {
				const value = draft.value.peek();
				draft.type({ ...value, files: [...value.files, file] });
			},
		}),
		was: () => was,
		over(version) {
			was = version;
		},
		take(theirs) {
			was = theirs.version;
			base = draftOf(theirs);
			draft.discard();
		},
	};
}

async function remove(
	workspace: Workspace,
	{ site, own, list }: Pick<Props, "site" | "own" | "list">,
	reply: SavedReply,
) {
	const { connection, toasts } = workspace;
	const { id, version } = reply;
	const removed = await connection.ask("saved-reply:remove", {
		site,
		own,
		id,
		was: version,
	});
	if (!removed.ok) return void list.read();
	go(toReply(own));
	const restore = () =>
		void connection.ask("saved-reply:save", {
			site,
			own,
			reply: saidOf(draftOf(reply)),
			was: null,
		});
	toasts.say(
		{
			text: fill(w.removed, { name: reply.name }),
			action: { label: w.undo, run: restore },
		},
		UNDO_MS,
	);
}

function draftOf({
	id,
	name,
	shortcut,
	texts,
	files = [],
}: SavedReply): EditedReply {
	return { id, name, shortcut, texts, files };
}

function newDraft(id: string, language: string): EditedReply {
	const texts = [{ language, text: "" }];
	return { id, name: "", shortcut: "", texts, files: [] };
}

/** As the relay takes it. */
function saidOf({ files, ...reply }: EditedReply): ReplyDraft {
	if (files.length === 0) return reply;
	const named = files.map(({ id, alt }) => {
		const said = alt?.trim();
		return { id, ...(said && { alt: said }) };
	});
	return { ...reply, files: named };
}

/** That in which others are written, or one's own. */
function languageOf(replies: readonly SavedReply[]): string {
	return replies[0]?.texts[0]?.language ?? locale.split("-")[0] ?? "en";
}
