import type { ClosingNeeds, Label } from "../../../protocol/tags.ts";
import type { Read } from "../../store/contract/change.ts";
import type { CoreTables, SiteRow } from "../../store/contract/rows.ts";
import { slot, statement } from "../../store/contract/statement.ts";

/** A tag or an outcome, as it is stored with its site. */
export interface KeptLabel extends Label {
	/** Server milliseconds; left out: it may be chosen. */
	removedAt?: number;
}

export interface KeptClosing {
	/** In their order. */
	outcomes: KeptLabel[];
	needs: ClosingNeeds;
}

export function keptTags({ tags }: Pick<SiteRow, "tags">): KeptLabel[] {
	return JSON.parse(tags) as KeptLabel[];
}

export function keptClosing({
	closing,
}: Pick<SiteRow, "closing">): KeptClosing {
	return {
		outcomes: [],
		needs: { outcome: false, tag: false },
		...(JSON.parse(closing) as Partial<KeptClosing>),
	};
}

/** The one of this id that may be chosen. */
export function chosenLabel(
	labels: readonly KeptLabel[],
	id: string,
): Label | undefined {
	const found = labels.find((label) => label.id === id);
	return found?.removedAt === undefined && found
		? { id, name: found.name }
		: undefined;
}

export type SiteLabels = Pick<SiteRow, "tags" | "closing">;

/** What the conversation's site sorts by and closes with. */
export const siteLabels: Read<true, SiteLabels> = {
	statement: statement<CoreTables, { site: string }, SiteLabels>(
		"tags and outcomes of a site",
		(db) =>
			db
				.selectFrom("sites")
				.select(["tags", "closing"])
				.where("id", "=", slot<string>("site")),
	),
	values: (_wanted, _row, site) => ({ site }),
};
