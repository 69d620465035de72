import { auditRowsOf } from "../people/audit.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../store/contract/store.ts";

/** What went wrong when somebody tried to sign in as a person. */
export type FailedBy = "password" | "code" | "passkey";

/** Writes down that it was tried in vain, at most once a minute for each person: a stranger cannot fill the log. */
export function createFailures(
	store: Store,
	clock: Pick<Clock, "ticks">,
	later: (work: () => Promise<void>) => void,
): (person: string, why: FailedBy) => void {
	const written = new Map<string, number>();
	return (person, why) => {
		const now = clock.ticks();
		for (const [one, at] of written)
			if (now - at >= ONCE_MS) written.delete(one);
			else break;
		if (written.has(person)) return;
		written.set(person, now);
		later(async () => {
			const said = {
				action: "sign_in_failed",
				by: null,
				target: person,
				details: { why },
			} as const;
			await store.keepAudit(await auditRowsOf(store, person, said));
		});
	};
}

const ONCE_MS = 60_000;
