import type { Faces } from "../people/faces.ts";
import type { Clock } from "../ports/clock.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { SecurityEvents } from "../ports/security-events.ts";
import type { Rotations } from "../sessions/rotations.ts";
import type { Store } from "../store/contract/store.ts";
import type { AccountStore } from "./account-queries.ts";
import { createFailures, type FailedBy } from "./failures.ts";
import { createHashing, type Hashing } from "./hashing.ts";
import type { SignInLetter } from "./letters.ts";
import { createSignInWaits, type SignInWaits } from "./sign-in-waits.ts";

interface Given {
	store: Store & AccountStore;
	clock: Clock;
	publisher: Publisher;
	security: SecurityEvents;
	rotations: Rotations;
	/** Tells the teams of these sites anew. */
	routing: { refresh(sites: string[]): void };
	faces: Pick<Faces, "personChanged">;
	/** Where the console is found. */
	consoleOrigin: string;
	failed(error: unknown): void;
}

/** How people of the staff sign in, and what they change of it. */
export interface Accounts extends Given {
	hashing: Hashing;
	waits: SignInWaits;
	/** null: no mail goes out. */
	post: ((letter: SignInLetter) => void) | null;
	/** Somebody tried in vain to sign in as this person. */
	failedAs(person: string, why: FailedBy): void;
	/** Does it once the answer is on its way, which so says nothing of how long it took. */
	later(work: () => Promise<void>): void;
	/** Resolves when nothing of it is under way. */
	idle(): Promise<void>;
}

/** @param post sends a letter, and tries again for some minutes */
export function createAccounts(given: Given, post: Accounts["post"]): Accounts {
	const underWay = new Set<Promise<void>>();
	function later(work: () => Promise<void>): void {
		const done = afterThis()
			.then(work)
			.catch(given.failed)
			.finally(() => underWay.delete(done));
		underWay.add(done);
	}
	return {
		...given,
		post,
		hashing: createHashing(),
		waits: createSignInWaits(given.clock, () =>
			given.security.happened("sign_in_delayed"),
		),
		failedAs: createFailures(given.store, given.clock, later),
		later,
		async idle() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
	};
}

const afterThis = () => new Promise<void>((go) => void setImmediate(go));
