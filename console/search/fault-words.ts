import { SEARCH_TERMS, type SearchFault } from "../../protocol/search.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { fill } from "../words/words.ts";
import { searchWords } from "./words.ts";

/** Why nothing can be sought, and what to type instead. */
export function faultWords(fault: SearchFault): [string, string?] {
	const { faults, fits } = searchWords;
	switch (fault.code) {
		case "short":
			return [faults.short];
		case "many":
			return [fill(faults.many, { most: SEARCH_TERMS })];
		case "value":
			return [
				fill(fault.value ? faults.value : faults.empty, {
					key: fault.key,
					value: fault.value,
				}),
				fits[fault.key],
			];
		default:
			return unreachable(fault);
	}
}
