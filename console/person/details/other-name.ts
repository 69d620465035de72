import { trimmed } from "../../../protocol/is-blank.ts";
import type { OtherPerson } from "../../../protocol/linked-person.ts";
import { fill, plain } from "../../words/words.ts";
import { detailWords } from "./words.ts";

/** The signed name, or the reference of what they wrote last. */
export function otherName({
	name,
	conversations,
}: Pick<OtherPerson, "name" | "conversations">): string {
	return (
		trimmed(plain(name)) ||
		fill(detailWords.visitor, { ref: plain(conversations[0]?.ref) }).trim()
	);
}
