import type { Connection } from "../../client/connection.ts";
import type { Entry } from "../../protocol/entry.ts";
import type { Reply } from "../../protocol/refusal.ts";

/** Each breaks one thing that clients do with what they are told. The product knows nothing of them. */
export const CLIENT_MUTANTS = [
	"lists-never-follow",
	"own-messages-never-settle",
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
