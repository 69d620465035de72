import { keyOf } from "../mark.ts";

type Facts = Record<string, unknown>;

/**
 * Our one key in the shop's own storage: "until facts". Until is the mark; the facts are JSON and stand there
 * only where the browser lets the frame keep nothing. Read anew each time: another tab may have written.
 */
export interface Keeping {
	/** Whether anything of ours is here. */
	holds(): boolean;
	/** null: nothing can be kept here. */
	facts(): Facts | null;
	/** false: it could not be kept. */
	keep(key: string, value: unknown): boolean;
	mark(until: number | null): void;
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
		else if (until > Date.now()) localStorage.setItem(name, `${until}`);
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

	return {
		holds: () => attempt(() => localStorage.getItem(name)) !== null,
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
			void attempt(() => write(until && until > 0 ? until : 0, read().facts)),
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
