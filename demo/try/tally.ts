/** What became of a message, as far as its own outbox has said; times by one clock of this page. */
export type Heard =
	| { kind: "waiting"; since: number }
	/** The relay has told the sender that it is on the disk. */
	| { kind: "acknowledged"; at: number }
	/** Not sent, and shown to the sender as such. */
	| { kind: "refused" }
	/** The sender took it back before the relay had it. */
	| { kind: "discarded" };

/** The relay's log, as it was some time after it was asked for. */
export interface LogRead {
	askedAt: number;
	lines: readonly { clientId: string }[];
}

/** `sent` is all of them; each is in the log, or else in one of waiting, refused, discarded and lost. */
export interface Tally {
	sent: number;
	waiting: number;
	refused: number;
	discarded: number;
	/** Acknowledged before the log was asked for, and not in it. */
	lost: number;
	/** In the log more than once. */
	doubled: number;
}

export function tallyOf(
	heard: ReadonlyMap<string, Heard>,
	log: LogRead | null,
): Tally {
	const times = new Map<string, number>();
	for (const { clientId } of log?.lines ?? [])
		times.set(clientId, (times.get(clientId) ?? 0) + 1);
	const tally: Tally = {
		sent: heard.size,
		waiting: 0,
		refused: 0,
		discarded: 0,
		lost: 0,
		doubled: 0,
	};
	for (const [clientId, what] of heard) {
		const stands = times.get(clientId) ?? 0;
		if (stands > 1) tally.doubled++;
		// The log knows better than the outbox: a reply may have been lost with the relay.
		if (stands === 0) tally[fate(what, log)]++;
	}
	return tally;
}

/** Of a message that the log, as it was read, does not have. */
function fate(
	what: Heard,
	log: LogRead | null,
): "waiting" | "refused" | "discarded" | "lost" {
	if (what.kind !== "acknowledged") return what.kind;
	return log && what.at < log.askedAt ? "lost" : "waiting";
}
