/** What a form says of saving, wherever it stands. */
export const saveWords = {
	save: "Save",
	saving: "Saving…",
	saved: "Saved",
	discard: "Discard changes",
	unsaved: "Not saved yet",
};
