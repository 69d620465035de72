import { PING_EVERY_MS } from "../../protocol/limits.ts";
import type { Store } from "../store/contract/store.ts";

/** What is asked with every command of the staff: who is signed in, who they are and where they work. */
type Asked = Pick<
	Store,
	"session" | "person" | "rolesOf" | "touchSession" | "now"
>;

/** Entries of each kind: more people than are signed in at once. */
const KEPT = 2_000;

/**
 * What another program has written into the file counts after this long; the relay's own writes count at once. Longer
 * than from one ping of a console to the next, so that whoever only pings is known from memory every second time.
 */
const KEPT_MS = PING_EVERY_MS + 5_000;

type Method = (...args: never[]) => unknown;

/**
 * The same store, which answers from memory who acts for the staff. While a method runs that may change any of it,
 * and after it, the database is asked: whoever was removed has nothing from the moment of the commit. Whatever is not
 * known to be harmless may.
 * @param harmless methods that change nothing of sessions, people, memberships' roles, and sites' `session_days`
 */
export function withKnownStaff<S extends Asked>(
	store: S,
	harmless: readonly string[],
): S {
	const { now, touchSession } = store;
	const sessions = createKept(store.session, now);
	const people = createKept(store.person, now);
	const roles = createKept(store.rolesOf, now);
	const all = [sessions, people, roles];
	const same = new Set<string>(harmless);
	const entries = Object.entries(store).map(([name, value]) => [
		name,
		typeof value !== "function" || same.has(name)
			? value
			: (...args: never[]) =>
					during(
						() => all.map((kept) => kept.distrust(null)),
						() => (value as Method)(...args),
					),
	]);
	return {
		...(Object.fromEntries(entries) as S),
		session: sessions.ask,
		person: people.ask,
		rolesOf: roles.ask,
		// Once a minute for each session that is used, and nobody else's business.
		touchSession: (tokenHash, usedAt) =>
			during(
				() => [sessions.distrust(tokenHash)],
				() => touchSession(tokenHash, usedAt),
			),
	};
}

/** Answers of one question, by what was asked. */
function createKept<T>(
	ask: (key: string) => Promise<T>,
	now: () => number,
): {
	ask(key: string): Promise<T>;
	/** From now on the database is asked, of one key or (null) all, until the returned function is called. */
	distrust(key: string | null): () => void;
} {
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
		if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
	}

	return {
		ask(key) {
			const known = kept.get(key);
			const age = known ? now() - known.at : 0;
			// Of a clock that was put back nothing is known.
			if (known && age >= 0 && age < KEPT_MS) return known.answer;
			const before = changes;
			const isTrusted = !distrusted.has(null) && !distrusted.has(key);
			const answer = ask(key).then((found) => {
				// Who is not there may come, and unknown keys are endless.
				if (found !== undefined && isTrusted && changes === before)
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

/** Does it, and calls what `begin` has answered once it is done, however it ends. */
function during<R>(begin: () => (() => void)[], work: () => R): R {
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
