import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import {
	type MondayChoiceStore,
	mondayChoiceQueries,
} from "./choice-queries.ts";
import { type NeedStore, needQueries } from "./need-queries.ts";
import type { MondayTables } from "./rows.ts";
import { type WeekStore, weekQueries } from "./week-queries.ts";

/** What the page reads, and who gets it by mail. */
export interface MondayStore extends NeedStore, WeekStore, MondayChoiceStore {}

export function mondayQueries(
	db: Kysely<CoreTables & MondayTables>,
): MondayStore {
	return {
		...needQueries(db as unknown as Kysely<CoreTables>),
		...weekQueries(db as unknown as Kysely<CoreTables>),
		...mondayChoiceQueries(db),
	};
}
