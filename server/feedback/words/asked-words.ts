/**
 * What the relay itself writes to people who are asked outside of the chat. Sentences are whole, and no name is
 * declined. Subjects have no places: nothing of anybody's gets into a header.
 */
export interface AskedWords {
	/** The tag of the language, e.g. lt. */
	tag: string;
	/** Of the mail that asks about an order. */
	subject: string;
	lead: string;
	/** The order's name could be anything, and does not go into a mail. */
	leadUnnamed: string;
	open: string;
	once: string;
	replies: string;
	noReplies: string;
	stop: string;
	/** Of the page on which a survey is answered without the chat. */
	required: string;
	invalid: string;
	used: string;
	elsewhere: string;
	ended: string;
	late: string;
	unknown: string;
	/** Before the right address, where the page was sent from another one. */
	own: string;
}
