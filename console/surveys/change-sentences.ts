import { fill } from "../words/words.ts";
import type { Change } from "./changes.ts";
import { changeWords } from "./words.ts";

/** "Question 2 is a new question: its answers are not compared with the earlier ones." */
export function changeSentence(change: Change): string {
	return fill(changeWords[change.kind], { at: change.at });
}
