import type { Entry } from "../../../protocol/entry.ts";
import type { Availability } from "../../../protocol/visitor.ts";
import type { Channel } from "../../ports/channel.ts";

/** Where a visitor's window of the protocol before hears what the others hear in this channel. */
export const formerChannel = (channel: Channel) => `former:${channel}`;

/** What a fact or an answer may hold that a window of the protocol before understands otherwise. */
interface Told {
	entry?: Entry;
	entries?: Entry[];
	availability?: Availability;
}

/** A fact or an answer for a visitor's window, in the words of protocol 3. */
export function inFormerWords(data: object): object {
	const { entry, entries, availability } = data as Told;
	return {
		...data,
		...(entry && { entry: formerEntry(entry) }),
		...(entries && { entries: entries.map(formerEntry) }),
		...(availability && { availability: formerAvailability(availability) }),
	};
}

/** It says the name when it reads `assigned`: that is told to it when the agent has joined. */
function formerEntry(entry: Entry): Entry {
	if (entry.kind !== "joined") return entry;
	const body = entry.body && { agent: { name: entry.body.agent.name } };
	return { ...entry, kind: "assigned", body };
}

function formerAvailability(availability: Availability): Availability {
	return availability.kind === "unattended"
		? { kind: "closed", opensAt: null }
		: availability;
}
