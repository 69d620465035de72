import { fold } from "../../protocol/fold.ts";

/** Whether people read both as one name. */
export function isAlike(one: string, other: string): boolean {
	return fold(one.trim()) === fold(other.trim());
}
