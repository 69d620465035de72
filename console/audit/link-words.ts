/** What stands here before the page has loaded. */
export const auditLinkWords = {
	link: "Audit log",
	notLoaded:
		"The audit log did not load. Try again, or reload the page if that does not help.",
};
