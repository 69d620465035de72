import type { Rating } from "../../protocol/rating.ts";
import { plain } from "../words/words.ts";

/** Each person once, two of one name as two; of a relay that does not say who they are, the names. */
export function creditedNames({ credited, agents }: Rating): string[] {
	const names = credited?.map(({ name }) => name) ?? agents;
	return names.map(plain).filter(Boolean);
}
