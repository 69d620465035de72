import { signal } from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";

/** Which conversations have a draft, known before any of them is opened. */
export interface WrittenDrafts {
	has(conversation: string): boolean;
	mark(conversation: string, isWritten: boolean): void;
}

/** Beside the drafts themselves: the store finds by name alone. */
const KEY = "drafts";

export function createWritten(
	store: Pick<LocalStore, "get" | "set" | "remove">,
): WrittenDrafts {
	const ids = signal<ReadonlySet<string>>(new Set());
	const marked = new Map<string, boolean>();
	let keeping = load();

	async function load() {
		const before = await store.get<unknown>(KEY);
		const known = Array.isArray(before) ? before : [];
		const all = new Set<string>(known.filter((id) => !marked.has(id)));
		for (const [id, is] of marked) if (is) all.add(id);
		if (all.size > 0) ids.value = all;
	}

	/** What another window has marked meanwhile stays. */
	async function keep(conversation: string) {
		const before = await store.get<string[]>(KEY);
		const next = new Set(before);
		if (marked.get(conversation)) next.add(conversation);
		else if (!next.delete(conversation)) return;
		await (next.size > 0 ? store.set(KEY, [...next]) : store.remove(KEY));
	}

	return {
		has: (conversation) => ids.value.has(conversation),
		mark(conversation, isWritten) {
			const isKnown = marked.has(conversation);
			marked.set(conversation, isWritten);
			const now = ids.peek();
			if (now.has(conversation) === isWritten && isKnown) return;
			const next = new Set(now);
			if (isWritten) next.add(conversation);
			else next.delete(conversation);
			ids.value = next;
			keeping = keeping.then(() => keep(conversation));
		},
	};
}
