/** The texts of the page of mentions. */
export const mentionPageWords = {
	title: "Mentions",
	none: "Nobody has named you yet. In a note, write @ and a colleague’s name: they are told, with a link to it.",
	named: "{by} named you about {shopper}",
	whispered: "{by} whispered to you about {shopper}",
	gone: "The note is gone.",
	unread: "New",
};
