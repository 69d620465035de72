import type { Connection } from "../../client/connection.ts";
import type { Entry } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";

/** Each breaks one thing that clients do with what they are told. The product knows nothing of them. */
export const CLIENT_MUTANTS = [
	"lists-never-follow",
	"own-messages-never-settle",
	"answers-stay-here",
	"cards-come-twice",
	/** What is there of a file is not asked for: see `fetchFile`. */
	"uploads-begin-anew",
] as const;
export type ClientMutant = (typeof CLIENT_MUTANTS)[number];

export function clientMutant(name: string | undefined): ClientMutant | null {
	return CLIENT_MUTANTS.find((mutant) => mutant === name) ?? null;
}

/** The connection as a client hears it that has this fault. */
export function broken<C, F>(
	real: Connection<C, F>,
	mutant: ClientMutant,
): Connection<C, F> {
	switch (mutant) {
		case "lists-never-follow":
			return {
				...real,
				on: (fact, hear) =>
					fact === "conversation:changed" ? () => {} : real.on(fact, hear),
			};
		case "uploads-begin-anew":
			return real;
		case "answers-stay-here":
			return {
				...real,
				ask: answersStayHere(real.ask as Ask) as typeof real.ask,
			};
		case "cards-come-twice":
			return {
				...real,
				ask: cardsComeTwice(real.ask as Ask) as typeof real.ask,
			};
		case "own-messages-never-settle":
			return {
				...real,
				on: (fact, hear) =>
					real.on(fact, (told) => hear(withoutIds(told) as typeof told)),
				ask: async (command, data) =>
					withoutIds(await real.ask(command, data)) as Reply<never>,
			};
	}
}

type Ask = (command: string, data: object) => Promise<Reply<unknown>>;

/** What its shopper answers is taken for kept once it is begun. */
function answersStayHere(ask: Ask): Ask {
	return async (command, data) =>
		command === "rating:give" || command === "survey:answer"
			? { ok: true, data: {} }
			: ask(command, data);
}

/** A second time under another client id, as a page does that makes one at each try. */
function cardsComeTwice(ask: Ask): Ask {
	return async (command, data) => {
		if (command === "card:leave")
			await ask(command, { ...data, clientId: newId() });
		return ask(command, data);
	};
}

/** The same facts and replies, but no entry says whose outbox it came from. */
function withoutIds(told: unknown): unknown {
	const { entry, data } = told as {
		entry?: Entry;
		data?: { entries?: Entry[] };
	};
	const anonymous = (one: Entry) => ({ ...one, clientId: null });
	if (entry) return { ...(told as object), entry: anonymous(entry) };
	if (!data?.entries) return told;
	const entries = data.entries.map(anonymous);
	return { ...(told as object), data: { ...data, entries } };
}
