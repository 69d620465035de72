import type { AuditAsked } from "../../protocol/audit.ts";
import type { AuditRow } from "../store/contract/rows.ts";

/** What a row is searched by, beside itself: as people are called now. */
export interface Called {
	name: string | null;
	/** Of people. */
	email?: string;
}

export type Names = ReadonlyMap<string, Called>;
export type AuditFilter = Omit<AuditAsked, "site" | "before">;

/** Whether the row is one of those that were asked for. Its time is not looked at. */
export function matches(
	row: AuditRow,
	{ text, actions, person }: AuditFilter,
	names: Names,
): boolean {
	if (actions.length > 0 && !(actions as string[]).includes(row.action))
		return false;
	if (person !== null && row.person_id !== person && row.target !== person)
		return false;
	const wanted = folded(text);
	return wanted === "" || wordsOf(row, names).some((w) => w.includes(wanted));
}

/** Names and addresses of both, and the codes: never the values, which are of no help and may be long. */
function wordsOf(row: AuditRow, names: Names): string[] {
	const of = [row.person_id, row.target].flatMap((id) => {
		const called = names.get(id ?? "");
		return [called?.name, called?.email];
	});
	const { setting } = JSON.parse(row.details) as { setting?: unknown };
	return [...of, row.action, setting]
		.filter((word) => typeof word === "string")
		.map(folded);
}

function folded(text: string): string {
	return text.normalize("NFKC").toLowerCase().trim();
}
