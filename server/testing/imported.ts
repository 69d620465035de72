import { newId } from "../../protocol/ids.ts";
import type {
	ImportedRow,
	RatingsImportBegun,
} from "../../protocol/imported-rating.ts";
import type { Hired } from "./staff.ts";

/** A rating of 1 March 2026, noon UTC. */
export function imported(
	line: number,
	over: Partial<ImportedRow> = {},
): ImportedRow {
	return {
		line,
		at: Date.UTC(2026, 2, 1, 12),
		score: 5,
		relation: null,
		agent: null,
		language: null,
		comment: null,
		...over,
	};
}

export function begun(
	site: string,
	over: Partial<RatingsImportBegun> = {},
): RatingsImportBegun {
	return {
		site,
		id: newId(),
		name: "Old shop",
		format: "csat_5",
		contentHash: null,
		again: false,
		...over,
	};
}

/** Imports all of them; resolves with the import's id. */
export async function imports(
	{ desk }: Pick<Hired, "desk">,
	site: string,
	rows: ImportedRow[],
	over: Partial<RatingsImportBegun> = {},
): Promise<string> {
	const begins = begun(site, over);
	const { id } = begins;
	await desk.ask("ratings-import:begin", begins);
	const { lines } = await desk.ask("ratings-import:add", {
		site,
		id,
		after: 0,
		rows,
	});
	await desk.ask("ratings-import:end", { site, id, lines });
	return id;
}
