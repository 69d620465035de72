import { PING_EVERY_MS } from "../../protocol/limits.ts";

/** More than are signed in at once. */
const KEPT = 2_000;

/**
 * What another program has written into the file counts after this long; the relay's own writes count at once. Longer
 * than from one ping of a console to the next, so that whoever only pings is known from memory every second time.
 */
const KEPT_MS = PING_EVERY_MS + 5_000;

/** Answers of one question, by what was asked. */
export interface KeptAnswers<T> {
	/** @param isKept left out: whatever is there is kept */
	ask(key: string, isKept?: (found: T) => boolean): Promise<T>;
	/** What would be answered without the database. */
	known(key: string): Promise<T> | undefined;
	/** From now on the database is asked, of one key or (null) all, until the returned function is called. */
	distrust(key: string | null): () => void;
}

type Method = (...args: never[]) => unknown;

/** @param most of them are kept, the newest */
export function createKeptAnswers<T>(
	ask: (key: string) => Promise<T>,
	now: () => number,
	most = KEPT,
): KeptAnswers<T> {
	const kept = new Map<string, { answer: Promise<T>; at: number }>();
	/** How many distrust it, by key; null: everything. */
	const distrusted = new Map<string | null, number>();
	/** Grows with every change: what was asked before one is not kept after it. */
	let changes = 0;

	function change(key: string | null, by: 1 | -1): void {
		changes++;
		const count = (distrusted.get(key) ?? 0) + by;
		if (count === 0) distrusted.delete(key);
		else distrusted.set(key, count);
		if (key === null) kept.clear();
		else kept.delete(key);
	}

	function keep(key: string, answer: Promise<T>): void {
		kept.delete(key);
		kept.set(key, { answer, at: now() });
		const [oldest] = kept.keys();
		if (kept.size > most && oldest !== undefined) kept.delete(oldest);
	}

	function known(key: string): Promise<T> | undefined {
		const found = kept.get(key);
		const age = found ? now() - found.at : 0;
		// Of a clock that was put back nothing is known.
		return found && age >= 0 && age < KEPT_MS ? found.answer : undefined;
	}

	return {
		known,
		ask(key, isKept = () => true) {
			const answered = known(key);
			if (answered) return answered;
			const before = changes;
			const isTrusted = !distrusted.has(null) && !distrusted.has(key);
			const answer = ask(key).then((found) => {
				// Who is not there may come, and unknown keys are endless.
				const isAsBefore = isTrusted && changes === before;
				if (found !== undefined && isAsBefore && isKept(found))
					keep(key, answer);
				return frozen(found);
			});
			return answer;
		},
		distrust(key) {
			change(key, 1);
			return () => change(key, -1);
		},
	};
}

/** The methods of a store, of which all but those that are harmless run between `begin` and what that answers with. */
export function changing<S extends object>(
	store: S,
	harmless: ReadonlySet<string>,
	begin: () => (() => void)[],
): S {
	const entries = Object.entries(store).map(([name, value]) => [
		name,
		typeof value !== "function" || harmless.has(name)
			? value
			: (...args: never[]) => during(begin, () => (value as Method)(...args)),
	]);
	return Object.fromEntries(entries) as S;
}

/** Does it, and calls what `begin` has answered once it is done, however it ends. */
export function during<R>(begin: () => (() => void)[], work: () => R): R {
	const ends = begin();
	const end = () => {
		for (const one of ends) one();
	};
	try {
		const done = work();
		if (done instanceof Promise) return done.finally(end) as R;
		end();
		return done;
	} catch (error) {
		end();
		throw error;
	}
}

/** Whoever gets it is one of many. */
function frozen<T>(found: T): T {
	if (Array.isArray(found)) for (const one of found) Object.freeze(one);
	return Object.freeze(found);
}
