import type { ImportFormat } from "../../protocol/row-fault.ts";
import type { LookedOver } from "./look-over.ts";
import { type ColumnProfile, dateFormOf } from "./profile-columns.ts";
import type { DateForm } from "./read-date.ts";

/** Numbers of columns, from 0 on; null: there is none, or nobody has said it yet. */
export interface Mapping {
	isHeader: boolean;
	score: number | null;
	format: ImportFormat | null;
	/** What a value of the score's column means where the format is thumbs; of others nothing is known. */
	thumbs: Record<string, "up" | "down">;
	date: number | null;
	dateForm: DateForm | null;
	comment: number | null;
	agent: number | null;
	language: number | null;
	relation: number | null;
	relations: Record<string, "customer" | "visitor">;
}

const NAMES = {
	score:
		/\b(score|rating|stars?|csat|nps|ces|grade|satisfaction|note|bewertung|betyg|voto|vertinimas)\b/i,
	date: /\b(date|time|created|when|at|datum|data|fecha|rated on|submitted)\b/i,
	comment: /\b(comment|feedback|text|message|kommentar|commentaire|commento)/i,
	agent: /\b(agent|assignee|operator|advisor|staff)\b/i,
	language: /\b(language|locale|lang)\b/i,
	relation: /\b(customer|relation|segment|visitor|user type|type)\b/i,
} as const;

const UP =
	/^(1|up|yes|y|true|good|great|positive|satisfied|happy|👍.*|thumbs.?up)$/i;
const DOWN =
	/^(0|-1|down|no|n|false|bad|poor|negative|unsatisfied|dissatisfied|unhappy|👎.*|thumbs.?down)$/i;
const CUSTOMER = /^(customer|client|buyer|yes|true|1)$/i;
const VISITOR = /^(visitor|guest|lead|prospect|no|false|0)$/i;

/** What is guessed of a file; the person sees and changes it. The format is never guessed: a scale does not say what was asked. */
export function guessMapping(over: LookedOver, isHeader: boolean): Mapping {
	const header = over.preview[0]?.cells ?? [];
	const { profiles } = over;
	const named = (what: keyof typeof NAMES, but: (number | null)[] = []) => {
		if (!isHeader) return null;
		const at = header.findIndex(
			(name, place) => NAMES[what].test(words(name)) && !but.includes(place),
		);
		return at === -1 ? null : at;
	};
	const first = (is: (profile: ColumnProfile) => boolean) => {
		const at = profiles.findIndex(
			(profile) => profile.filled > 0 && is(profile),
		);
		return at === -1 ? null : at;
	};
	const date =
		first((profile) => dateFormOf(profile) !== null) ?? named("date");
	const score =
		named("score", [date]) ?? first(({ scores, filled }) => scores === filled);
	const taken = [date, score];
	const relation = named("relation", taken);
	return {
		isHeader,
		score,
		format: null,
		thumbs: guessThumbs(profileAt(over, score)),
		date,
		dateForm: guessDateForm(profileAt(over, date)),
		comment: named("comment", taken),
		agent: named("agent", taken),
		language: named("language", taken),
		relation,
		relations: guessRelations(profileAt(over, relation)),
	};
}

/** `customer_name` and `customerName` are words, too. */
function words(name: string): string {
	return name.replace(/[_-]+/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2");
}

export function profileAt(
	{ profiles }: Pick<LookedOver, "profiles">,
	column: number | null,
): ColumnProfile | null {
	return column === null ? null : (profiles[column] ?? null);
}

function guessDateForm(profile: ColumnProfile | null): DateForm | null {
	const form = profile && dateFormOf(profile);
	return form === "choose" ? null : form;
}

function guessThumbs(profile: ColumnProfile | null): Mapping["thumbs"] {
	return mapped(profile, UP, "up", DOWN, "down");
}

function guessRelations(profile: ColumnProfile | null): Mapping["relations"] {
	return mapped(profile, CUSTOMER, "customer", VISITOR, "visitor");
}

function mapped<One extends string, Other extends string>(
	profile: ColumnProfile | null,
	one: RegExp,
	is: One,
	other: RegExp,
	else_: Other,
): Record<string, One | Other> {
	const found: Record<string, One | Other> = {};
	for (const value of profile?.values ?? []) {
		if (one.test(value)) found[value] = is;
		else if (other.test(value)) found[value] = else_;
	}
	return found;
}

/** What a value means, if anybody has said it. A file may hold words such as `constructor`, which every object knows. */
export function meaningOf<T extends string>(
	map: Readonly<Record<string, T>>,
	value: string,
): T | undefined {
	return Object.hasOwn(map, value) ? map[value] : undefined;
}

export type MappedColumn =
	| "score"
	| "date"
	| "comment"
	| "agent"
	| "language"
	| "relation";

/** A column for one of them; what is guessed of its values goes with it. */
export function columnChosen(
	over: LookedOver,
	what: MappedColumn,
	at: number | null,
): Partial<Mapping> {
	const profile = profileAt(over, at);
	if (what === "score") return { score: at, thumbs: guessThumbs(profile) };
	if (what === "date") return { date: at, dateForm: guessDateForm(profile) };
	if (what === "relation")
		return { relation: at, relations: guessRelations(profile) };
	return { [what]: at };
}

/** What the person has to say before the file can be tried; null: nothing. */
export type Missing = "score" | "format" | "thumbs" | "date" | "dateForm";

export function missingOf(mapping: Mapping): Missing | null {
	const { score, format, thumbs, date, dateForm } = mapping;
	if (score === null) return "score";
	if (format === null) return "format";
	if (format === "thumbs" && Object.keys(thumbs).length === 0) return "thumbs";
	if (date === null) return "date";
	return dateForm === null ? "dateForm" : null;
}
