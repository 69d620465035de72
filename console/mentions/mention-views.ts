import { createLazy } from "../workspace/lazy.ts";

export const mentionsPage = createLazy(async () => {
	const { MentionsPage } = await import("./MentionsPage.tsx");
	return MentionsPage;
});

export const mentionPicker = createLazy(async () => {
	const { MentionPicker } = await import("./MentionPicker.tsx");
	return MentionPicker;
});

export const mentionsButton = createLazy(async () => {
	const { MentionsButton } = await import("./MentionsButton.tsx");
	return MentionsButton;
});

export const whisperLines = createLazy(async () => {
	const { WhisperLines } = await import("./WhisperLines.tsx");
	return WhisperLines;
});
