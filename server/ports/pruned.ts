/** Rows that end by themselves: nobody asks for them any more, and they are not what was said. */
export interface Pruned {
	/** A name for people, e.g. in an error. */
	name: string;
	/** Drops at most so many that have ended by now, the oldest first. Answers how many. */
	drop(now: number, most: number): Promise<number>;
}
