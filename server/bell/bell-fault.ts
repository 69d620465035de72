/** Why rings do not go out, in a sentence for whoever runs the relay. */
export class BellFault extends Error {
	/** Whether waiting mends it: the other end is not there just now. */
	readonly passes: boolean;

	constructor(sentence: string, { passes }: { passes: boolean }) {
		super(sentence);
		this.name = "BellFault";
		this.passes = passes;
	}
}
