/** The texts of the frame around everything. */
export const shellWords = {
	title: "Shopbell console",
	account: "Account of {name}",
	pages: "Pages",
	lost: "Connection lost. Reconnecting…",
};
