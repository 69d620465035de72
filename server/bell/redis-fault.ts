import { BellFault } from "./bell-fault.ts";

/** What Redis says when it refuses, and what that means for whoever set it up. No sentence repeats an address: a password may stand in it. */
const REFUSALS: readonly [RegExp, string, { passes: boolean }][] = [
	[
		/^(NOAUTH|WRONGPASS)|invalid password/i,
		"Redis asks for a user and a password, and REDIS_URL has none that it takes: redis://user:password@host:port",
		{ passes: false },
	],
	[
		/^NOPERM/i,
		"Redis forbids its user to ring: allow the commands of @pubsub, and all channels that begin with shopbell",
		{ passes: false },
	],
	// `HELLO 3`, after which one connection may ask and listen at the same time.
	[
		/unknown command|^NOPROTO/i,
		"Redis speaks too old a version: Shopbell needs Redis 6.0 or newer, or any Valkey",
		{ passes: false },
	],
	[
		/^DENIED|protected mode/i,
		"Redis takes connections of its own machine only: give it a password, and name it in REDIS_URL",
		{ passes: false },
	],
	[
		/max number of clients/i,
		"Redis is full: it takes no more connections (its setting maxclients)",
		{ passes: true },
	],
	[
		/^OOM/i,
		"Redis is full: it holds as much as its setting maxmemory allows",
		{ passes: true },
	],
	[/^LOADING/i, "Redis is still reading its data", { passes: true }],
];

/** What an error of the client means, in words. */
export function redisFault(error: unknown): BellFault {
	const said = error instanceof Error ? error.message : String(error);
	for (const [pattern, sentence, how] of REFUSALS)
		if (pattern.test(said)) return new BellFault(`${sentence}.`, how);
	const code =
		error instanceof Error && "code" in error ? ` (${error.code})` : "";
	return new BellFault(`Redis does not answer${code}.`, { passes: true });
}
