import { type ReadonlySignal, signal } from "@preact/signals";
import { againAfterMs, pause } from "../../client/pause.ts";
import { parseSearch } from "../../protocol/parse-search.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import {
	SEARCH_PAGE,
	type SearchFault,
	type SearchHit,
	type SearchPage,
} from "../../protocol/search.ts";
import type { Model } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Sought } from "./sought.ts";

export type FoundState =
	/** Nothing is sought, or what cannot be. */
	| { kind: "fault"; fault: SearchFault }
	| {
			kind: "found";
			hits: readonly SearchHit[];
			/** What is older is looked through at this moment. */
			busy: boolean;
			/** Where it goes on; null: that is all. */
			next: string | null;
	  }
	| { kind: "failed"; refusal: Refusal };

/** What is found, while it is typed. */
export interface Found {
	state: ReadonlySignal<FoundState>;
	/** @param afterMs a later one within this time takes its place */
	seek(sought: Pick<Sought, "query" | "site">, afterMs: number): void;
	/** One more page of what is older. */
	more(): Promise<void>;
}

/** Whoever types has not paused. */
export const TYPED_MS = 120;

export const foundModel: Model<Found> = { create: createFound };

function createFound(workspace: Workspace): Found {
	const { connection } = workspace;
	const state = signal<FoundState>({ kind: "fault", fault: { code: "short" } });
	let sought: Pick<Sought, "query" | "site"> = { query: "", site: null };
	/** Which search is under way; what comes of an older one is not shown. */
	let turn = 0;
	let waits: ReturnType<typeof setTimeout> | undefined;

	/** Until a page more of hits is there, or there are no older ones. */
	async function read(before: readonly SearchHit[], from: string | null) {
		const mine = ++turn;
		let hits = before;
		let next = from;
		const wanted = before.length + SEARCH_PAGE;
		// Until the first answer what was found before stays: a list that empties at each letter flickers.
		const shown = state.peek();
		if (shown.kind === "found") state.value = { ...shown, busy: true };
		do {
			const page = await readPage(mine, next);
			if (!page) return;
			hits = withPage(hits, page.hits);
			next = page.next;
			const busy = page.older && next !== null && hits.length < wanted;
			state.value = { kind: "found", hits, busy, next };
			if (!busy) return;
		} while (mine === turn);
	}

	/** undefined: another search has begun, or it was refused. */
	async function readPage(
		mine: number,
		cursor: string | null,
	): Promise<SearchPage | undefined> {
		for (;;) {
			const reply = await connection.ask("search:read", { ...sought, cursor });
			if (mine !== turn) return undefined;
			if (reply.ok) return reply.data;
			const ms = againAfterMs(reply.refusal, connection.state.peek());
			if (ms === null) {
				state.value = { kind: "failed", refusal: reply.refusal };
				return undefined;
			}
			await pause(ms);
			if (mine !== turn) return undefined;
		}
	}

	function begin() {
		const parsed = parseSearch(sought.query);
		if (parsed.ok) return void read([], null);
		turn += 1;
		state.value = { kind: "fault", fault: parsed.fault };
	}

	/** What a shopper had erased is shown no more, also where it was found before. */
	function forget(id: string) {
		const now = state.peek();
		if (now.kind !== "found") return;
		const hits = now.hits.filter(({ conversation }) => conversation.id !== id);
		state.value = { ...now, hits };
	}

	workspace.hear("conversation:changed", ({ conversation }) => {
		if (conversation.forgotten) forget(conversation.id);
	});
	workspace.onEnd(() => {
		turn += 1;
		clearTimeout(waits);
	});

	return {
		state,
		seek({ query, site }, afterMs) {
			clearTimeout(waits);
			sought = { query, site };
			if (afterMs > 0) waits = setTimeout(begin, afterMs);
			else begin();
		},
		async more() {
			const now = state.peek();
			if (now.kind === "found" && !now.busy && now.next !== null)
				await read(now.hits, now.next);
		},
	};
}

/** Each conversation once, where it was found first. */
function withPage(
	before: readonly SearchHit[],
	page: readonly SearchHit[],
): readonly SearchHit[] {
	const known = new Set(before.map(({ conversation }) => conversation.id));
	return [
		...before,
		...page.filter(({ conversation }) => !known.has(conversation.id)),
	];
}
