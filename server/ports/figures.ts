/** What the rooms count for whoever runs the relay. Nothing of it names anybody. */
export interface Figures {
	/** A mail or a notice was handed to the service that takes it on, or was not. */
	delivered(way: "mail" | "push", outcome: DeliveryOutcome): void;
	/**
	 * A backup stands on the disk and was proven. Call it at the start, too, with the newest one that is there.
	 * @param at when it was made, milliseconds since 1970
	 * @param bytes of its file
	 */
	backedUp(at: number, bytes: number): void;
	/** A backup was due and was not made. */
	backupFailed(): void;
	/** All of a file of a message has come. @param outcome `whole`, or the code for which it was refused */
	fileCame(outcome: string): void;
}

export type DeliveryOutcome =
	| "taken"
	/** Not taken now, and tried again. */
	| "again"
	/** There is nobody any more: a browser has taken its device back. */
	| "gone"
	/** Not taken, for good. */
	| "refused";
