/** The texts of whispers, and of the link to what is unread. */
export const whisperWords = {
	unread: "Mentions: {count} unread",
	whisper: "Whisper to {name}",
	whispers: "{name} whispers: {text}",
};
