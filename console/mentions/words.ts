/** The texts of notes that name somebody. */
export const mentionWords = {
	link: "Mentions",
	unread: "Mentions: {count} unread",
	notLoaded: "This page could not be loaded.",
	whisper: "Whisper to {name}",
	whispers: "{name} whispers: {text}",
};
