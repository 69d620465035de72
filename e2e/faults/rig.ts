import { join } from "node:path";
import { type Account, type Dump, emptyAccount, type Seen } from "./account.ts";
import { check, type Violation } from "./checker.ts";
import { type Clerk, createClerk } from "./clerk.ts";
import type { ClientMutant } from "./client-mutants.ts";
import { dump } from "./dump.ts";
import { lookAtPictures } from "./dump-files.ts";
import { createRelay, type Relay, type RelayOptions } from "./relay.ts";
import { createShopper, type Shopper } from "./shopper.ts";
import { until, within } from "./until.ts";
import { installWeb } from "./web.ts";

/** A relay, people on ways of their own, and the account of what they did. */
export interface Rig {
	relay: Relay;
	account: Account;
	/** `protocol`: of a widget that was loaded before the relay was renewed. */
	shopper(name: string, protocol?: number): Promise<Shopper>;
	/** `person`: whose sign-in link to use; each start of the relay makes one for everybody. */
	clerk(name: string, person: string): Promise<Clerk>;
	people: (Shopper | Clerk)[];
	/** What is kept of files. */
	stored(): Dump["files"];
	/** Waits until everybody is there and nothing waits, then checks. Empty: every promise was kept. */
	rests(
		patienceMs?: number,
		screens?: () => Promise<Account["screens"]>,
	): Promise<Violation[]>;
	end(): Promise<void>;
}

let rigs = 0;

export async function createRig({
	mutant = null,
	...options
}: RelayOptions & {
	/** What every page does wrong on purpose. */
	mutant?: ClientMutant | null;
}): Promise<Rig> {
	return rigOf(await createRelay(options), mutant);
}

export function rigOf(relay: Relay, mutant: ClientMutant | null): Rig {
	installWeb();
	rigs += 1;
	// All rigs of a process share one fake disk.
	const run = rigs;
	const account = emptyAccount();
	const rig: Rig = {
		relay,
		account,
		people: [],
		stored: () => dump(relay.data).files,
		async shopper(name, protocol) {
			const shopper = await createShopper({
				name: `${name}.${run}`,
				relay,
				account,
				mutant,
				protocol,
			});
			rig.people.push(shopper);
			return shopper;
		},
		async clerk(name, person) {
			const clerk = await createClerk({
				name: `${name}.${run}`,
				person,
				relay,
				account,
				mutant,
			});
			rig.people.push(clerk);
			return clerk;
		},
		async rests(patienceMs, screens = async () => []) {
			let found: Violation[] | undefined;
			const rested = until(async () => {
				account.screens = await screens();
				found = await look(rig);
				return found.length === 0;
			}, patienceMs);
			await rested.catch((error) => {
				// Nobody has looked, so nobody knows.
				if (!found) throw error;
			});
			return found ?? [];
		},
		async end() {
			for (const person of rig.people) await person.leaves();
			await relay.end();
		},
	};
	return rig;
}

/** What the checker says of this moment. */
async function look({ account, relay, people }: Rig): Promise<Violation[]> {
	account.synchronous = relay.synchronous;
	account.outboxes = await Promise.all(
		people.map(async (person) => ({
			browser: person.name,
			clientIds: await within(
				`${person.name} looks at what waits`,
				stillWaiting(person, account),
			),
		})),
	);
	const stored = await relay.stored();
	await lookAtPictures(stored.files, join(relay.data, "files"));
	account.windows = people.flatMap((person) => [
		...person.sees(),
		...blind(person, account, stored),
	]);
	account.pending = people.flatMap((person) => person.holds());
	account.rows = people.flatMap((person) =>
		"lists" in person ? person.lists([...stored.heads.keys()]) : [],
	);
	return check(account, stored);
}

/** A shopper's window that does not show their conversation that is not closed, whoever spoke in it last. */
function blind(
	person: Shopper | Clerk,
	account: Account,
	stored: Dump,
): Seen[] {
	const conversation = currentOf(person, account, stored);
	if (!conversation || !("types" in person)) return [];
	const shown = person.sees();
	return person.tabs
		.map(({ name }) => name)
		.filter(
			(window) =>
				!shown.some(
					(seen) =>
						seen.window === window && seen.conversation === conversation,
				),
		)
		.map((window) => ({
			window,
			audience: "all" as const,
			conversation,
			entries: [],
			head: null,
		}));
}

function currentOf(
	person: Shopper | Clerk,
	account: Account,
	{ heads, visitors }: Dump,
): string | undefined {
	const ids = new Set(
		account.wrote
			.filter(({ sender }) => sender === person.name)
			.map(({ clientId }) => clientId),
	);
	const own = account.acknowledged.find(({ clientId }) => ids.has(clientId));
	const visitor = own && visitors.get(own.conversation);
	return [...heads.keys()].find(
		(id) => visitors.get(id) === visitor && heads.get(id)?.state !== "closed",
	);
}

/** What was refused for good is discarded, as a person does who has read why. */
async function stillWaiting(
	person: Shopper | Clerk,
	account: Account,
): Promise<string[]> {
	const refused = new Set(account.refused.map(({ clientId }) => clientId));
	const ids = await person.waiting();
	const [tab] = person.tabs;
	for (const id of ids) if (refused.has(id)) await tab?.kept.dropPending(id);
	return ids.filter((id) => !refused.has(id));
}
