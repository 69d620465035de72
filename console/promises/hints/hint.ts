/** What a text shows: where a promise begins, or words of time that say nothing that one could hold somebody to. */
export interface Hint {
	kind: "promise" | "vague";
	/** Places in the text, in UTF-16 units. */
	start: number;
	end: number;
	/** The words as they were written. */
	phrase: string;
}
