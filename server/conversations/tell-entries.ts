import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { VisitorFacts } from "../../protocol/visitor-events.ts";
import type { FaceOf } from "../people/faces.ts";
import type { Fact, Publisher } from "../ports/publisher.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import { publicEntry, staffEntry } from "./views.ts";

/** What the windows of one conversation are told of it. */
export interface ToldOf {
	conversation: string;
	/** In the order of their commits; also such as were told before. */
	entries: readonly EntryRow[];
	/** Up to where who has read, as far as that is new. */
	marks: readonly Mark[];
}

export interface Mark {
	by: "visitor" | "agent";
	seq: number;
}

/** Tells both sides, each what it may read and in one piece, those who are connected to this relay. */
export function tellEntries(
	publisher: Pick<
		Publisher,
		"staffThere" | "severalToStaff" | "visitorThere" | "severalToVisitors"
	>,
	faceOf: FaceOf,
	told: ToldOf,
): void {
	const channel = `conversation:${told.conversation}` as const;
	if (publisher.staffThere(channel))
		publisher.severalToStaff(channel, staffFacts(told));
	if (publisher.visitorThere(channel))
		publisher.severalToVisitors(channel, publicFacts(told, faceOf));
}

function staffFacts(told: ToldOf): Fact<ConsoleFacts>[] {
	const { conversation, entries } = told;
	return [
		...entries.map((entry) => ({
			fact: "entry:added" as const,
			data: { conversation, entry: staffEntry(entry) },
		})),
		...markFacts(told),
	];
}

function publicFacts(told: ToldOf, faceOf: FaceOf): Fact<VisitorFacts>[] {
	const { conversation, entries } = told;
	return [
		...entries
			.filter(({ audience }) => audience !== "staff")
			.map((entry) => ({
				fact: "entry:added" as const,
				data: { conversation, entry: publicEntry(entry, faceOf) },
			})),
		...markFacts(told),
	];
}

function markFacts({ conversation, marks }: ToldOf) {
	return marks.map(({ by, seq }) => ({
		fact: "read:changed" as const,
		data: { conversation, by, seq },
	}));
}
