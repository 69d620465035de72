export const hoursWords = {
	lead: "Outside these hours shoppers read when you are back. Within them they read that somebody is here only while it is true.",
	kind: "When do you answer?",
	none: "No set hours",
	noneHint: "Shoppers read whether somebody is here, at any time of day.",
	weekly: "By the week",
	weeklyHint: "Shoppers also read when you open next, in their own time.",
	timeZone: "The shop’s time zone",
	timeZoneHint:
		"Clocks that change are followed by themselves. Shoppers read every time in their own zone.",
	timeZoneHere: "{zone}, as this browser",
	days: "The week",
	closed: "Closed",
	allDay: "All day",
	from: "{day}, opening {count}, from",
	to: "{day}, opening {count}, to",
	until: "to",
	add: "Add an opening",
	addOn: "Add an opening on {day}",
	open: "Open",
	openOn: "Open on {day}",
	remove: "Remove",
	removeOf: "Remove opening {count} of {day}",
	copy: "Copy to weekdays",
	copyOf: "Copy {day} to all weekdays",
	copied: "Monday to Friday are now as {day}.",
	always: "Open all day, every day",
	alwaysHint: "“24/7” can be shown only for a week without a gap.",
	exceptions: "Days that differ",
	exceptionsLead:
		"Holidays, and days with other hours. They count instead of the weekly hours.",
	addException: "Add a day",
	date: "Date",
	removeException: "Remove {date}",
	removeUndated: "Remove this day",
	exceptionClosed: "{date}: closed all day.",
	exceptionOpen: "{date}: open {openings}, instead of the weekly hours.",
	exceptionPast: "{date} is over and changes nothing any more.",
	exceptionNone: "Choose a date.",
	badTime: "Write a time such as 9:00 or 17:30.",
	backwards:
		"It ends before it begins. For a night, end at 24:00 and begin the next day at 00:00.",
	overlaps: "It overlaps with the opening before it.",
	noDate: "Choose a date.",
	twice: "This date stands here twice.",
	faulty: "Put right what is marked, then save.",
	reads: "What shoppers read",
	readsFailed:
		"This part did not load. Saving works without it; reload the page to see it.",
	readsFaulty: "Put right what is marked to see what shoppers read.",
	readsNone:
		"At any time of day they read whether somebody is here. No hours are shown.",
	readsOpen:
		"Now, {now} in {zone}, you are open: they read that somebody is here, as long as somebody is.",
	readsOpenUntil:
		"From {until} on they read that you are back {opensAt}, each in their own time.",
	readsOpenUntilNever:
		"From {until} on they read that you are closed, and can leave a message.",
	readsOpenAlways: "No end of this is known within a year.",
	readsAlways:
		"Your week has no gap: “24/7” is shown while somebody is here, and withdrawn while nobody is.",
	readsClosed:
		"Now, {now} in {zone}, you are closed: they read that you are back {opensAt}, each in their own time, and can leave a message.",
	readsClosedUntil: "From {opensAt} on they read whether somebody is here.",
	readsNever:
		"Now, {now} in {zone}, you are closed, and no opening is known within a year: they read that you are closed, and can leave a message.",
};
