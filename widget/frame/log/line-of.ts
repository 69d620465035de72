import type { Entry, EntryOf } from "../../../protocol/entry.ts";

/** What a shopper reads of something that happened: which sentence, and whose name in it. */
export interface Line {
	says:
		| "joined"
		| "transferred"
		| "isBack"
		| "assigned"
		| "teamGets"
		| "agentLost"
		| "agentGone"
		| "ended"
		| "endedQuiet";
	name: string;
}

/** null: kinds that this chat does not know, and what says nothing to a shopper. */
export function lineOf(entry: Entry, entries: readonly Entry[]): Line | null {
	if (!entry.body) return null;
	switch (entry.kind) {
		case "assigned":
		case "joined":
			return hasJoined(entry, entries) ? arrival(entry, entries) : null;
		case "released":
			return departure(entry, entries);
		case "closed":
			return {
				says: entry.body.by === "system" ? "endedQuiet" : "ended",
				name: "",
			};
		default:
			return null;
	}
}

type Joined = EntryOf<"joined"> | EntryOf<"assigned">;

function arrival(entry: Joined, entries: readonly Entry[]): Line | null {
	const { before, isGone } = lastJoined(entry, entries);
	const name = entry.body?.agent.name ?? "";
	const isSame = before?.body?.agent.name === name;
	// The same agent again, after the shopper wrote into a closed chat, has not joined anew.
	if (isSame && !isGone) return null;
	return {
		says: !before ? "joined" : isSame ? "isBack" : "transferred",
		name,
	};
}

/** Of somebody who had not joined nothing is said: in logs of before protocol 4 that stood there, too. */
function departure(
	entry: EntryOf<"released">,
	entries: readonly Entry[],
): Line | null {
	if (!entry.body) return null;
	const { agent, why, team } = entry.body;
	const { name } = agent;
	const { before, isGone } = lastJoined(entry, entries);
	if (isGone || before?.body?.agent.name !== name) return null;
	if (why === "transferred")
		return { says: team === null ? "assigned" : "teamGets", name };
	return { says: why === "agent_lost" ? "agentLost" : "agentGone", name };
}

/** Who had joined last before an entry, and whether they had gone by then. */
function lastJoined({ seq: end }: Entry, entries: readonly Entry[]) {
	const earlier = entries.filter(({ seq }) => seq < end);
	const before = earlier.findLast((other): other is Joined =>
		hasJoined(other, entries),
	);
	const isGone =
		before !== undefined &&
		earlier.some(({ seq, kind }) => seq > before.seq && kind === "released");
	return { before, isGone };
}

/** In logs of before protocol 4 whoever was assigned had joined if a message of theirs is the next that happened. */
function hasJoined(entry: Entry, entries: readonly Entry[]): entry is Joined {
	if (entry.kind === "joined") return entry.body !== null;
	if (entry.kind !== "assigned" || !entry.body) return false;
	const { name } = entry.body.agent;
	const next = entries.find(
		({ seq, kind, author }) =>
			seq > entry.seq &&
			(kind === "assigned" ||
				kind === "released" ||
				(kind === "message" &&
					author.kind === "agent" &&
					author.name === name)),
	);
	return next?.kind === "message";
}
