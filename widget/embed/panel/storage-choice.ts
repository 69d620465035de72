import { keyOf } from "../storage-marker.ts";
import { fields } from "./call.ts";

type Facts = Record<string, unknown>;

/** No conversation, but the frame was written in. */
const USED = "0";
/** A no that the frame has not carried out yet, before the token of whom the relay has still to erase. */
const REFUSED = "no";

/**
 * Our one key in the shop's own storage: "until facts", or "no token". Until is the mark; the facts are JSON and stand
 * there only where the browser lets the frame keep nothing. Read anew each time: another tab may have written.
 */
export interface StorageChoice {
	/** With a yes; false: with a no that is not carried out yet; null: nothing is here. */
	agreed(): boolean | null;
	/** null: nothing can be kept here. */
	facts(): Facts | null;
	/** false: it could not be kept. */
	keep(key: string, value: unknown): boolean;
	/** null: no conversation lives here any more. */
	mark(until: number | null): void;
	/** The frame may hold a draft of which nothing else tells. */
	use(): void;
	/** A no: what is here goes, and that there is something to erase stays until `clear`. false: nothing was here. */
	refuse(): boolean;
	/** The token that a no has left here; null: none. */
	owed(): Facts | null;
	clear(): void;
	/** Whether a storage event is about us. */
	isOurs(event: StorageEvent): boolean;
}

export function createStorageChoice(site: string): StorageChoice {
	const name = keyOf(site);

	function parts() {
		const kept = localStorage.getItem(name) ?? "";
		return /^(no|\d*) ?(.*)/s.exec(kept) as unknown as [string, string, string];
	}

	function read(): { until: number; facts: Facts } {
		const [, until, facts] = parts();
		return { until: +until || 0, facts: parsed(facts) };
	}

	function write(until: number, facts: Facts) {
		let text = "";
		for (const key in facts) {
			if (facts[key] !== undefined) text = ` ${JSON.stringify(facts)}`;
		}
		if (until || text) localStorage.setItem(name, until + text);
		else localStorage.removeItem(name);
	}

	/** Storage is forbidden or full: then nothing is kept, and who asks hears it. */
	function attempt<T>(act: () => T): T | null {
		try {
			return act();
		} catch {
			return null;
		}
	}

	const kept = () => attempt(() => localStorage.getItem(name));
	const facts = () => attempt(() => read().facts);
	const owed = () => {
		const [, word, token] = attempt(parts) ?? [];
		return word === REFUSED && token ? { token } : null;
	};
	const put = (value: string) =>
		attempt(() => localStorage.setItem(name, value));

	return {
		agreed: () => (kept() === null ? null : parts()[1] !== REFUSED),
		facts,
		keep: (key, value) =>
			attempt(() => {
				const { until, facts } = read();
				if (value === null) delete facts[key];
				else facts[key] = value;
				write(until, facts);
				return true;
			}) ?? false,
		mark: (until) =>
			void attempt(() => {
				const before = read();
				const after = until && until > 0 ? until : 0;
				if (after || before.until) write(after, before.facts);
			}),
		use() {
			if (kept() === null) put(USED);
		},
		refuse() {
			if (kept() === null) return false;
			const { token } = owed() ?? facts() ?? {};
			put(token ? `${REFUSED} ${token}` : REFUSED);
			return true;
		},
		owed,
		clear: () => void attempt(() => localStorage.removeItem(name)),
		isOurs: ({ key }) => key === name || key === null,
	};
}

function parsed(text: string): Facts {
	try {
		return fields(JSON.parse(text));
	} catch {
		// Somebody else wrote there: it is ours to overwrite.
		return {};
	}
}
