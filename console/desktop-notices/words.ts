/** The texts of notices of this browser. */
export const noticeWords = {
	label: "Notices on this computer",
	hint: {
		on: "While this page is hidden: who came, and who wrote. Never what they wrote.",
		off: "While this page is hidden, nothing shows who came.",
		blocked:
			"This browser blocks notices of this page: its settings allow them.",
		unable: "This browser shows no notices of a page.",
	},
	arrived: "A new conversation",
	wrote: "Wrote to you",
	tryTitle: "Shopbell",
	tryBody: "This is how a notice looks.",
	tried: {
		on: "Shown. If you saw nothing, your system does not show notices.",
		off: "They are switched off.",
	},
};
