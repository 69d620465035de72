import type { Config } from "../config/config.ts";
import { shopRemains } from "../config/shop-remains.ts";
import type { Clock } from "../ports/clock.ts";
import type {
	DatabaseFacts,
	Integrity,
} from "../store/sqlite/inspect-database.ts";
import type { Machine } from "./machine.ts";
import type { Network } from "./network.ts";
import { type OriginFacts, originFacts } from "./origin-facts.ts";
import { type RelayFacts, relayFacts } from "./relay-facts.ts";

/** What all checks look at, each part of it once. */
export interface Look {
	config: Config;
	environment: Readonly<Record<string, string | undefined>>;
	clock: Clock;
	machine: Machine;
	network: Network;
	/** Asked for everything, however long it takes. */
	thorough: boolean;
	database(): Promise<DatabaseFacts>;
	/** null: it takes longer than the doctor waits. */
	integrity(): Promise<Integrity | null>;
	/** Whether something of a shop is left, in its folder or in the one of its backups. */
	hasRemains(): boolean;
	relay(): Promise<RelayFacts>;
	/** How the relay is found at one of its origins. */
	at(origin: string): Promise<OriginFacts>;
}

/** Where the facts come from: a test hands in its own. */
export interface Sources
	extends Pick<
		Look,
		"config" | "environment" | "clock" | "machine" | "network" | "thorough"
	> {
	inspect: Inspect;
}

/** Reads the database, in a process of its own but in tests. */
export interface Inspect {
	database(): Promise<DatabaseFacts>;
	integrity(): Promise<Integrity | null>;
}

export function lookAt(sources: Sources): Look {
	const database = once(sources.inspect.database);
	const origins = new Map<string, Promise<OriginFacts>>();
	const look: Look = {
		...sources,
		database,
		integrity: once(sources.inspect.integrity),
		hasRemains: () =>
			Object.values(shopRemains(sources.config)).some(
				(names) => names.length > 0,
			),
		relay: once(() => relayFacts(look)),
		at(origin) {
			const known = origins.get(origin) ?? originFacts(origin, look);
			origins.set(origin, known);
			return known;
		},
	};
	return look;
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
	let asked: Promise<T> | undefined;
	return () => {
		asked ??= work();
		return asked;
	};
}

/** The origins of the chat and of the console, each once. */
export function originsOf({
	origin,
	consoleOrigin,
}: Pick<Config, "origin" | "consoleOrigin">): string[] {
	return [...new Set([origin, consoleOrigin])];
}
