/** The texts beside the real chat. */
export const previewWords = {
	title: "Preview",
	lead: "The real chat, as a shopper sees the survey. Nobody else sees it, and its answers go nowhere.",
	of: "Preview of the survey",
	size: "Size",
	sizes: { desktop: "Computer", phone: "Phone" },
	paper: "Device",
	papers: { light: "Light", dark: "Dark" },
	tryIt: "Answer it to try it",
};
