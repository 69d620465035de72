import { plural } from "../words/plural.ts";

/** The texts of the question with what it is tagged. */
export const pickerWords = {
	title: plural("Tag the conversation", "Tag {count} conversations"),
	find: "Find a tag",
	findOrMake: "Find a tag, or make one",
	tags: "Tags",
	some: "on some",
	make: "Make the tag “{name}”",
	none: "There are no tags yet. A supervisor makes them in Settings.",
	noneMake: "There are no tags yet. Type a name to make the first one.",
	notFound: "No tag is called so.",
	tooLong: "A tag has at most {most} characters.",
	full: "A conversation has at most {most} tags. Take one off first.",
	siteFull: "This shop has {most} tags, which is the most.",
	several: "Select conversations of one shop to tag them together.",
	tagged: plural("Tagged.", "{count} tagged."),
	untagged: plural("Tag taken off.", "Tag taken off {count}."),
	done: "Done",
	loading: "Loading…",
};

/** The texts of the question with what it is closed. */
export const closeWords = {
	title: plural("Close the conversation", "Close {count} conversations"),
	several: "Select conversations of one shop to close them together.",
	outcome: "Outcome",
	without: "Without an outcome",
	wantsOutcome: "This shop closes with an outcome. Choose one.",
	wantsTag: "This shop closes with a tag. Choose at least one.",
	chosen: "Chosen: {tags}",
	close: "Close",
	cancel: "Cancel",
};
