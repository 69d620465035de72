/** The texts of quiet hours. */
export const quietWords = {
	title: "Quiet hours",
	now: "Quiet until {time}: nothing rings. Waiting shoppers are still in the lists.",
	set: "From {from} to {to} nothing rings.",
	none: "None. What is switched on here rings at any time.",
	lead: "Nothing rings, this computer shows no notices, and none of your devices is notified. Waiting conversations are still in the lists, and mails are still sent.",
	from: "From",
	to: "To",
	days: "Days on which they begin",
	zone: "By the clock of {zone}.",
	save: "Save",
	remove: "No quiet hours",
	hide: "Hide",
	saved: "Saved.",
	noTime: "Say from when and to when.",
	sameTime: "Let them end at another time than they begin.",
	noDay: "Choose a day.",
};
