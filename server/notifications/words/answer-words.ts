/**
 * What a mail to a shopper says. Subjects have no places: nothing of anybody's gets into a header. Sentences are
 * whole, and no name is declined.
 */
export interface AnswerWords {
	/** The tag of the language, e.g. lt: the mail says it, too. */
	tag: string;
	subject: string;
	answered: string;
	answeredUnnamed: string;
	/** What became of something that was promised: never what it was. */
	promise: { subject: string; kept: string; late: string; moved: string };
	/** That there is a reply about what went wrong: never what it says. */
	repair: { subject: string; told: string };
	/** That a complaint is decided: never how. */
	complaint: { subject: string; decided: string };
	open: string;
	once: string;
	/** Where a reply to the mail goes. */
	replies: string;
	noReplies: string;
	stop: string;
}
