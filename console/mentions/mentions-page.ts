import { createLazy } from "../workspace/lazy.ts";

export const mentionsPage = createLazy(async () => {
	const { MentionsPage } = await import("./MentionsPage.tsx");
	return MentionsPage;
});

export const mentionPicker = createLazy(async () => {
	const { MentionPicker } = await import("./MentionPicker.tsx");
	return MentionPicker;
});
