/** How large a past is made. */
export interface Past {
	conversations: number;
	/** Entries of one conversation beside them that goes on and on; 0: there is none. */
	long: number;
}

export const ENTRIES_EACH = 10;
/** What goes on does not grow with the past. */
export const WAITING = 100;
export const OPEN = 200;
/** A visitor who comes back all the time has one conversation in so many. */
export const REGULAR_EACH = 1_000;

/** Ids as long as those of the relay, and made of what they are made of. */
export const SITES = ["shop", "books", "lamps"].map(idOf);
export const PEOPLE = Array.from({ length: 20 }, (_, at) => idOf(`agent${at}`));
export const TEAMS = ["orders", "returns"].map(idOf);
/** Works for all three sites. */
export const OWNER = PEOPLE[0] as string;
/** Of the conversation that goes on and on, and of its visitor. */
export const LONG = idOf("long");

function idOf(name: string): string {
	return name.padEnd(22, "-");
}

/** The end of it: what is measured is asked at this time. */
export const NOW = Date.UTC(2026, 10, 1, 9);
/** Its beginning. */
export const PAST_MS = 2 * 365 * 24 * 3_600_000;

export const VISITOR_BY = 2_654_435_761;
export const CONVERSATION_BY = 2_246_822_519;

/** As the statements make them: in no order of time, as those of the relay. */
export const conversationId = (number: number) =>
	spread(number, CONVERSATION_BY);
export const visitorId = (number: number) => spread(number, VISITOR_BY);

function spread(number: number, by: number): string {
	const high = BigInt.asUintN(32, BigInt(number) * BigInt(by));
	return `${high.toString(16).padStart(8, "0")}${String(number).padStart(14, "0")}`;
}

/** The site and the hash of a visitor who came first with a conversation near this number. */
export function visitorNear(number: number): { site: string; token: string } {
	const visitor = number - (number % 10) + (number % 7);
	const last = visitor % 10;
	const site = last === 6 ? 2 : last > 3 ? 1 : 0;
	return { site: SITES[site] as string, token: `hash-${visitor}` };
}
