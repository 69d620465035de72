/** The texts of the dialog in which something is said later. */
export const scheduleDialogWords = {
	title: "Send later to {name}",
	hint: "It is sent as yours, unless the shopper writes first or the conversation is closed.",
	unsent: "This one was not sent. Give it another time, or send it by hand.",
	text: "Message",
	at: "When (your time, {zone})",
	inAnHour: "In an hour",
	tomorrow: "Tomorrow at 9:00",
	save: "Send later",
	cancel: "Do not send it",
	close: "Close",
	early: "Choose a time that is at least a minute ahead.",
	mostDays: "Choose a time within 90 days.",
	blank: "Write what is to be said.",
};
