import type { AskWanted } from "../../protocol/ask.ts";
import type { AskReason } from "../../protocol/ask-reason.ts";
import type { Relation } from "../../protocol/conversation.ts";
import type { AskedVisitor } from "./asked-person.ts";
import type { AskChannel } from "./rows.ts";

/** What could be asked of somebody at one moment. */
export interface AskCandidate {
	/** `survey` counts for the days between any two surveys; what asks about one thing that happened does not. */
	kind: string;
	survey: string;
	version: number;
	/** One person is asked the same again after so many days at the earliest; 0: what it is about is another each time. */
	everyDays: number;
	/** Server milliseconds since 1970: it can be answered until then. */
	until: number;
	cause: string;
	channel: AskChannel;
	/** Fixed with the ask. */
	relation: Relation;
	language: string | null;
	order?: string | null;
	conversation?: string | null;
	/** The entry of the conversation that it is about, one ask each. */
	asked?: number | null;
	page?: string | null;
}

/** A capability that asks shoppers something. Which of all it is, and whether any, is chosen in `asks`. */
export interface AskSource {
	/** What it can ask about now, whether its turn has come or not. @param visitor null: somebody of whom nothing is kept */
	candidates(
		site: string,
		visitor: AskedVisitor | null,
		moment: AskWanted,
		now: number,
	): Promise<AskCandidate[]>;
	/** What it has tested before that, in this order, for the page that says why; undefined: it asks nothing of this name. */
	reasons?(
		site: string,
		survey: string,
		of: AskedWhy,
		now: number,
	): Promise<{ everyDays: number; reasons: AskReason[] } | undefined>;
}

/** For whom, and where, it is to be said. */
export interface AskedWhy {
	visitor: AskedVisitor | null;
	page: AskWanted | null;
}
