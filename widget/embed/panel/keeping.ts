import { keyOf } from "../mark.ts";

type Facts = Record<string, unknown>;

/** No conversation, but the frame was written in. */
const USED = "0";
/** A no that the frame has not carried out yet. */
const REFUSED = "no";

/**
 * Our one key in the shop's own storage: "until facts", or "no". Until is the mark; the facts are JSON and stand
 * there only where the browser lets the frame keep nothing. Read anew each time: another tab may have written.
 */
export interface Keeping {
	/** Whether anything of ours is here. */
	holds(): boolean;
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
	/** A no: what is here goes, and that there is something to erase stays until `clear`. */
	refuse(): void;
	clear(): void;
	/** Whether a storage event is about us. */
	isOurs(event: StorageEvent): boolean;
}

export function createKeeping(site: string): Keeping {
	const name = keyOf(site);

	function read(): { until: number; facts: Facts } {
		const kept = localStorage.getItem(name) ?? "";
		const [, until = "0", facts] = /^(\d*)(?: (.*))?$/s.exec(kept) ?? [];
		return { until: +until, facts: parsed(facts) };
	}

	function write(until: number, facts: Facts) {
		let isEmpty = true;
		for (const key in facts) isEmpty &&= facts[key] === undefined;
		if (!isEmpty)
			localStorage.setItem(name, `${until} ${JSON.stringify(facts)}`);
		else if (until) localStorage.setItem(name, `${until}`);
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
	const put = (value: string) =>
		attempt(() => localStorage.setItem(name, value));

	return {
		holds: () => kept() !== null,
		agreed: () => (kept() === null ? null : kept() !== REFUSED),
		facts: () => attempt(() => read().facts),
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
			if (kept() !== null) put(REFUSED);
		},
		clear: () => void attempt(() => localStorage.removeItem(name)),
		isOurs: ({ key }) => key === name || key === null,
	};
}

function parsed(text: string | undefined): Facts {
	if (!text) return {};
	try {
		const facts = JSON.parse(text);
		return typeof facts === "object" && facts ? facts : {};
	} catch {
		// Somebody else wrote there: it is ours to overwrite.
		return {};
	}
}
