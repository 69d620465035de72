import type {
	AgentAvailability,
	StaffConversation,
} from "../../protocol/agent.ts";
import { BULK_MOST } from "../../protocol/limits.ts";
import type { Colleague, TeamPicture } from "../../protocol/team-picture.ts";
import { inOrder } from "../colleagues/team.ts";

export type FloorGroup = AgentAvailability | "gone";

export interface FloorPerson {
	colleague: Colleague;
	/** What they hold, whoever waits longest for a word first: as many as one act moves. */
	ids: readonly string[];
	/** How many more they hold. */
	more: number;
	/** The first word of a shopper that they have not answered; null: there is none. */
	oldest: number | null;
}

export interface FloorPicture {
	groups: readonly { kind: FloorGroup; people: readonly FloorPerson[] }[];
	/** Live ones by their turn; messages are counted. */
	waiting: readonly string[];
	live: number;
	messages: number;
}

/** So many of those who wait are named; the number of all stands above. */
export const WAITING_SHOWN = 50;

const GROUPS: readonly FloorGroup[] = [
	"here",
	"finishing",
	"break",
	"away",
	"gone",
];

/** Who is here with what, from the rows of the lists. Nobody is ranked: people stand by name. */
export function floorPicture(
	{ site, agents }: Pick<TeamPicture, "site" | "agents">,
	open: readonly StaffConversation[],
	waiting: readonly StaffConversation[],
): FloorPicture {
	const held = new Map<string, StaffConversation[]>();
	for (const row of open) {
		if (row.site !== site || !row.agent) continue;
		const rows = held.get(row.agent.id);
		if (rows) rows.push(row);
		else held.set(row.agent.id, [row]);
	}
	const all = inOrder(agents).map((colleague) =>
		personOf(colleague, held.get(colleague.id) ?? []),
	);
	const here = waiting.filter((row) => row.site === site);
	const live = here.filter(({ mode }) => mode === "live");
	return {
		groups: GROUPS.map((kind) => ({
			kind,
			people: all.filter(({ colleague }) => groupOf(colleague) === kind),
		})).filter(({ people }) => people.length > 0),
		waiting: live.slice(0, WAITING_SHOWN).map(({ id }) => id),
		live: live.length,
		messages: here.length - live.length,
	};
}

/** Every row of it, in the order of the screen. */
export function idsOf({ waiting, groups }: FloorPicture): string[] {
	return [
		...waiting,
		...groups.flatMap(({ people }) => people.flatMap(({ ids }) => ids)),
	];
}

function personOf(
	colleague: Colleague,
	rows: StaffConversation[],
): FloorPerson {
	const since = (row: StaffConversation) =>
		row.unansweredSince ?? Number.MAX_SAFE_INTEGER;
	rows.sort((a, b) => since(a) - since(b) || a.state.since - b.state.since);
	return {
		colleague,
		ids: rows.slice(0, BULK_MOST).map(({ id }) => id),
		more: Math.max(0, rows.length - BULK_MOST),
		oldest: rows[0]?.unansweredSince ?? null,
	};
}

function groupOf({ presence, availability }: Colleague): FloorGroup {
	return presence === "gone" ? "gone" : availability;
}
