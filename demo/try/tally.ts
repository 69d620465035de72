/** What became of a message, as far as its own outbox has said; times by one clock of this page. */
export type Heard = { side: string } & Fate;
type Fate =
	| { kind: "waiting"; since: number }
	/** The relay has told the sender that it is on the disk, and where. */
	| ({ kind: "acknowledged"; at: number } & QueuePosition)
	/** Not sent, and shown to the sender as such. */
	| { kind: "refused" }
	/** The sender took it back before the relay had it. */
	| { kind: "discarded" };

interface QueuePosition {
	conversation: string;
	seq: number;
}

/** The relay's log, as it was some time after it was asked for. */
export interface LogRead {
	askedAt: number;
	lines: readonly ({ clientId: string } & QueuePosition)[];
}

/**
 * `sent` is all of them; each is in the log, or else in one of waiting, refused, discarded and lost. What only
 * the log can say is null while the log of the relay that runs now has not been read.
 */
export interface Tally {
	sent: number;
	waiting: number;
	refused: number;
	discarded: number;
	/** Acknowledged before the log was asked for, and not in it where its sender was told. */
	lost: number | null;
	/** In the log more than once. */
	doubled: number | null;
	/** In the log above what the same side wrote before it. */
	unordered: number | null;
}

export function tallyOf(
	heard: ReadonlyMap<string, Heard>,
	log: LogRead | null,
): Tally {
	const counts = { waiting: 0, refused: 0, discarded: 0, lost: 0 };
	const places = new Map<string, QueuePosition[]>();
	for (const line of log?.lines ?? [])
		places.set(line.clientId, [...(places.get(line.clientId) ?? []), line]);
	for (const [clientId, what] of heard) {
		const fate = fateOf(what, log, places.get(clientId) ?? []);
		if (fate) counts[fate]++;
	}
	const isKnown = log !== null || heard.size === 0;
	return {
		sent: heard.size,
		...counts,
		lost: isKnown ? counts.lost : null,
		doubled: isKnown
			? [...heard.keys()].filter((id) => (places.get(id)?.length ?? 0) > 1)
					.length
			: null,
		unordered: isKnown ? unorderedIn(heard, places) : null,
	};
}

/** null: it is in the log, or nobody knows before that is read. */
function fateOf(
	what: Heard,
	log: LogRead | null,
	places: readonly QueuePosition[],
): "waiting" | "refused" | "discarded" | "lost" | null {
	if (what.kind === "acknowledged") {
		if (!log) return null;
		const { conversation, seq } = what;
		const stands = places.some(
			(place) => place.conversation === conversation && place.seq === seq,
		);
		if (stands) return null;
		return what.at < log.askedAt ? "lost" : "waiting";
	}
	// The log knows better than the outbox: a reply may have been lost with the relay.
	return places.length > 0 ? null : what.kind;
}

/** The map has them in the order in which they were written. */
function unorderedIn(
	heard: ReadonlyMap<string, Heard>,
	places: ReadonlyMap<string, readonly QueuePosition[]>,
): number {
	const last = new Map<string, number>();
	let unordered = 0;
	for (const [clientId, { side }] of heard) {
		const place = places.get(clientId)?.[0];
		if (!place) continue;
		const key = `${side} ${place.conversation}`;
		if (place.seq < (last.get(key) ?? 0)) unordered++;
		last.set(key, Math.max(place.seq, last.get(key) ?? 0));
	}
	return unordered;
}
