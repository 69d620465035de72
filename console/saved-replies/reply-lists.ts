import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type {
	SavedRepliesRead,
	SavedReply,
} from "../../protocol/saved-reply.ts";
import type { Model } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";

export type ReplyListState =
	| { kind: "reading" }
	| { kind: "read"; replies: readonly SavedReply[] }
	| { kind: "failed"; refusal: Refusal };

/** The replies of a shop, or one's own there, by name. */
export interface ReplyList {
	state: ReadonlySignal<ReplyListState>;
	/** Reads them, unless they are known, and again whenever they change, until the answer is called. */
	watch(): () => void;
	/** Reads them anew. */
	read(): Promise<void>;
}

export type ReplyLists = (site: string, own: boolean) => ReplyList;

export const replyLists: Model<ReplyLists> = {
	create(workspace) {
		const lists = new Map<string, OneList>();
		const of = (site: string, own: boolean) => {
			const key = `${site} ${own}`;
			const list = lists.get(key) ?? createList(workspace, site, own);
			lists.set(key, list);
			return list;
		};
		workspace.hear("saved-replies:changed", ({ site, own }) =>
			lists.get(`${site} ${own}`)?.missed(),
		);
		workspace.onRefresh(() => {
			for (const list of lists.values()) list.missed();
		});
		return of;
	},
};

interface OneList extends ReplyList {
	/** Something may have changed: it is read when somebody looks at it. */
	missed(): void;
}

function createList(
	{ connection }: Workspace,
	site: string,
	own: boolean,
): OneList {
	const state = signal<ReplyListState>({ kind: "reading" });
	let watchers = 0;
	let isFresh = false;
	let reading = 0;

	async function read() {
		isFresh = true;
		const mine = ++reading;
		const all: SavedReply[] = [];
		// What is known stays, until all of it is here.
		if (state.value.kind === "failed") state.value = { kind: "reading" };
		for (let after: string | null = null; ; ) {
			const reply: Reply<SavedRepliesRead> = await connection.ask(
				"saved-replies:read",
				{ site, own, after },
			);
			if (mine !== reading) return;
			if (!reply.ok) {
				isFresh = false;
				if (state.value.kind === "reading")
					state.value = { kind: "failed", refusal: reply.refusal };
				return;
			}
			all.push(...reply.data.replies);
			after = reply.data.next;
			if (after === null) break;
		}
		state.value = { kind: "read", replies: all };
	}

	return {
		state,
		read,
		watch() {
			watchers++;
			if (!isFresh) void read();
			return () => void watchers--;
		},
		missed() {
			isFresh = false;
			if (watchers > 0) void read();
		},
	};
}
