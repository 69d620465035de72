/**
 * What the relay itself says on pages and cards of policies. Facts are a label and a value, so that no number has to
 * fit into a sentence.
 */
export interface PolicyWords {
	/** The tag of the language, e.g. lt. */
	tag: string;
	/** Of the list of all of them. */
	title: string;
	/** Titles that an owner may take. */
	service: string;
	delivery: string;
	returns: string;
	privacy: string;
	/** Of a version. */
	since: string;
	version: string;
	versions: string;
	changes: string;
	/** On the page of an earlier version. */
	old: string;
	current: string;
	/** Where the page stands in another language than the reader's. */
	untranslated: string;
	/** Above the list of what holds, at the address of what a shop has no more, or never had. */
	gone: string;
	shopPage: string;
	/** Of a list without any. */
	none: string;
	/** Labels and values of what is said in numbers. */
	deliveryTo: string;
	everywhere: string;
	free: string;
	freeFrom: string;
	returnWithin: string;
	returnPaidBy: string;
	paidByShop: string;
	paidByShopper: string;
	refundWithin: string;
	holdsFor: string;
	answerWithin: string;
	hours: string;
	/** Above a numbered list. */
	steps: string;
	/** In the chat. */
	open: string;
	cardOld: string;
	request: string;
	orderNumber: string;
	reason: string;
	/** What is promised when a term's clock starts. */
	refundPromise: string;
	parcelPromise: string;
}
