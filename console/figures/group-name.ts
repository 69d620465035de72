import type { Dimension } from "../../protocol/figures.ts";
import { languageName, plain } from "../words/words.ts";
import { groupsWords as w } from "./groups-words.ts";

/** How one value of a dimension is called. `name` as the relay says it; null: it is gone, or needs none. */
export function groupName(
	dimension: Dimension,
	value: string,
	name: string | null,
): string {
	const said = plain(name).trim();
	if (said) return said;
	if (value === "") return w.none[dimension];
	if (dimension === "language") return languageName(value);
	return w.values[dimension]?.[value] ?? w.gone[dimension] ?? value;
}
