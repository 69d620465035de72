/** What stands in the page itself, index.html: the build puts another language in its place. */
export const htmlWords = {
	title: "Shopbell console",
	tooOld:
		"The Shopbell console has not started. It needs Chrome or Edge 123, Firefox 125 or Safari 17.5, or newer, and a host name of its own: not a path such as /chat/.",
	noScript: "The Shopbell console needs JavaScript.",
};
