import type { Mode, Proof, Relation } from "../../../protocol/conversation.ts";
import type { Audience, EntryKind, Score } from "../../../protocol/entry.ts";

/** Who gives a column its value after the row was made. */
type By =
	/** Nobody. */
	| "fixed"
	/** The store, as it numbers entries. */
	| "counted"
	/** Decisions. */
	| "settable";

interface Column<T, B extends By> {
	by: B;
	/** In a new row; undefined: whoever makes the row says it. */
	first: T;
}

type RowOf<C extends Record<string, Column<unknown, By>>> = {
	[K in keyof C]: C[K]["first"];
};

/** Stands for the time at which the row is made: no number, so that it is never a value of a column. */
const NOW = Symbol("now");

const fixed = <T>(): Column<T, "fixed"> => ({
	by: "fixed",
	first: undefined as T,
});
const counted = <T>(first: T | typeof NOW): Column<T, "counted"> => ({
	by: "counted",
	first: first as T,
});
const settable = <T>(first: T | typeof NOW): Column<T, "settable"> => ({
	by: "settable",
	first: first as T,
});

/** The columns of a conversation, listed here alone: the row's type and the statements come from it. */
const CONVERSATION = {
	site_id: fixed<string>(),
	id: fixed<string>(),
	visitor_id: fixed<string>(),
	/** The name that the shop's server signed. */
	visitor_name: settable<string | null>(null),
	ref: fixed<string>(),
	state: settable<"waiting" | "open" | "closed">("waiting"),
	state_since: settable<number>(NOW),
	/** Who closed it last, visitor or agent; null: nobody yet. */
	closed_by: settable<string | null>(null),
	mode: settable<Mode>("live"),
	relation: fixed<Relation>(),
	/** How a purchase was proven; null: it was not. Signed ones are, and stay, from the beginning. */
	proof: settable<Proof | null>(null),
	agent_id: settable<string | null>(null),
	agent_name: settable<string | null>(null),
	/** Grows with every assignment. */
	epoch: settable<number>(0),
	/** The assignment that its agent has joined: shoppers read the name while it is `epoch`. */
	joined_epoch: settable<number>(0),
	/** Since when its state is what shoppers read of it. */
	public_since: settable<number>(NOW),
	last_seq: counted<number>(0),
	/** The visitor's previous entry without a query. */
	last_public_seq: counted<number>(0),
	/** The newest message that still has a text; 0: none. */
	preview_seq: settable<number>(0),
	last_visitor_seq: settable<number>(0),
	last_at: counted<number>(NOW),
	read_by_visitor: settable<number>(0),
	read_by_agent: settable<number>(0),
	/** JSON: names of the agents who wrote since it was last asked about. */
	wrote: settable<string>("[]"),
	/** When the shopper is to be asked how it was; null: not now. */
	ask_at: settable<number | null>(null),
	/** The entry of the newest ask, and its time; 0: never asked. */
	asked_seq: settable<number>(0),
	asked_at: settable<number>(0),
	score: settable<Score | null>(null),
	started_at: fixed<number>(),
	/** The language that the shopper reads, or chose. */
	language: settable<string | null>(null),
	/** The team that must have it; null: anybody. */
	team_id: settable<string | null>(null),
	team_name: settable<string | null>(null),
	/** While it waits: orders its line; the smallest is next. */
	queue_at: settable<number>(NOW),
	/** Who had it before it waited again; null: nobody. */
	previous_agent_id: settable<string | null>(null),
	offered_id: settable<string | null>(null),
	offered_name: settable<string | null>(null),
	offered_until: settable<number | null>(null),
	/** JSON: string[], people who declined or missed it since it last waited. */
	declined: settable<string>("[]"),
	/** The newest message of an agent: when; 0: none yet. */
	last_agent_at: settable<number>(0),
	/** The newest message of the shopper: when; 0: none yet. */
	last_visitor_at: settable<number>(0),
	quiet_since: settable<number | null>(null),
	/** How often this assignment has rung again because nobody opened it: 0, 1 or 2. */
	rings: settable<number>(0),
	/** 1: it went to somebody else because it was not opened, and does so no more. */
	moved: settable<0 | 1>(0),
	/** The first word of the shopper that nobody has answered; null: none, or it wants no answer. */
	unanswered_since: settable<number | null>(null),
	/** When that has taken too long; null: it does not wait live, or never had to be answered. */
	answer_due_at: settable<number | null>(null),
	/** When a person first wrote since it began, or was reopened; null: nobody has. */
	first_answer_at: settable<number | null>(null),
	/** When a word of the shopper reopened it, and nobody of the shop has written since; null: it did not. */
	reopened_at: settable<number | null>(null),
	/** 1: its shopper left, fell silent or was closed in the live line without a human word. */
	never_answered: settable<0 | 1>(0),
	/** When the routing must look at it again by itself; null: never. */
	due_at: settable<number | null>(null),
	answer_by: settable<number | null>(null),
	/** Since when the site's people are called for it; null: they were not. */
	called_at: settable<number | null>(null),
	/** Agents' messages up to this number were mailed, or need not be. */
	mailed_seq: settable<number>(0),
	/** JSON: string[], ids of its tags, ascending. */
	tags: settable<string>("[]"),
	/** The id of the outcome with which it was closed last; null: none was named. */
	outcome: settable<string | null>(null),
	/** Since when it is snoozed; null: it is not. */
	snoozed_at: settable<number | null>(null),
	/** When it comes back by itself; null: with the shopper's next word, or not snoozed. */
	snoozed_until: settable<number | null>(null),
	/** When it came back, until its agent has written or opened it; null: it was not away. */
	back_at: settable<number | null>(null),
	/** When the next scheduled message goes; null: none waits. */
	scheduled_at: settable<number | null>(null),
	/** 1: it rings nobody, and is asked nothing more. */
	spam: settable<0 | 1>(0),
	/** When its texts were erased with its visitor; null: they were not. */
	forgotten_at: settable<number | null>(null),
};

/** The columns of an entry, one line of a conversation's log. */
const ENTRY = {
	site_id: fixed<string>(),
	conversation_id: fixed<string>(),
	seq: fixed<number>(),
	/** The entry before it that visitors may see. */
	prev_public: fixed<number>(),
	kind: fixed<EntryKind>(),
	v: fixed<number>(),
	author_kind: fixed<"visitor" | "agent" | "system">(),
	author_id: fixed<string | null>(),
	/** As shoppers saw it then. */
	author_name: fixed<string | null>(),
	client_id: fixed<string | null>(),
	audience: fixed<Audience>(),
	/** JSON; null after an erasure. */
	body: fixed<string | null>(),
	at: fixed<number>(),
	erased_at: fixed<number | null>(),
};

export type ConversationRow = RowOf<typeof CONVERSATION>;
export type EntryRow = RowOf<typeof ENTRY>;

/** How far a conversation has come. */
export type ConversationHead = Pick<
	ConversationRow,
	| "site_id"
	| "id"
	| "last_seq"
	| "last_at"
	| "read_by_visitor"
	| "read_by_agent"
>;

type ColumnsBy<B extends By> = {
	[K in keyof ConversationRow]: (typeof CONVERSATION)[K]["by"] extends B
		? K
		: never;
}[keyof ConversationRow];

/** What a decision may set. `preview_body` stands in no column: it is null once the entry's text was erased. */
export type ConversationPatch = Pick<ConversationRow, ColumnsBy<"settable">> & {
	preview_body: null;
};

/** What the first word of a conversation says of it. */
export type NewConversation = Pick<
	ConversationRow,
	"visitor_id" | "visitor_name" | "ref" | "mode" | "relation" | "proof"
>;

export const CONVERSATION_COLUMNS = namesOf(CONVERSATION);
export const CHANGING_COLUMNS = CONVERSATION_COLUMNS.filter(
	(name) => CONVERSATION[name].by !== "fixed",
);
export const ENTRY_COLUMNS = namesOf(ENTRY);

/** A conversation before its first entry. */
export function newConversation(
	start: NewConversation,
	{ site, id, now }: { site: string; id: string; now: number },
): ConversationRow {
	const first = Object.fromEntries(
		CONVERSATION_COLUMNS.map((name) => {
			const value: unknown = CONVERSATION[name].first;
			return [name, value === NOW ? now : value];
		}),
	) as ConversationRow;
	return { ...first, ...start, site_id: site, id, started_at: now };
}

function namesOf<C extends object>(columns: C): (keyof C & string)[] {
	return Object.keys(columns) as (keyof C & string)[];
}
