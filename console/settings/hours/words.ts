export const hoursWords = {
	lead: "Outside these hours, shoppers see when you are back. Within them, they see that somebody is here only while somebody is.",
	kind: "When do you answer?",
	none: "No set hours",
	noneHint: "Shoppers see whether somebody is here, at any time of day.",
	weekly: "Weekly hours",
	weeklyHint: "Shoppers also see when you open next, in their own time.",
	timeZone: "The shop’s time zone",
	timeZoneHint:
		"Summer and winter time are taken into account. Shoppers see every time in their own zone.",
	timeZoneHere: "{zone}, the same as this browser",
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
	copied: "Monday to Friday are now the same as {day}.",
	always: "Open all day, every day",
	alwaysHint: "“24/7” can be shown only for a week without a gap.",
	exceptions: "Special days",
	exceptionsLead:
		"Holidays, and days with other hours. They count instead of the weekly hours.",
	addException: "Add a day",
	date: "Date",
	removeException: "Remove {date}",
	removeUndated: "Remove this day",
	exceptionClosed: "{date}: closed all day.",
	exceptionOpen: "{date}: open {openings}, instead of the weekly hours.",
	exceptionPast: "{date} is in the past and has no effect.",
	exceptionNone: "Choose a date.",
	badTime: "Write a time such as 9:00 or 17:30.",
	backwards:
		"It ends before it begins. For a night, end at 24:00 and begin the next day at 00:00.",
	overlaps: "It overlaps with the opening before it.",
	noDate: "Choose a date.",
	twice: "This date is listed twice.",
	faulty: "Correct the marked fields, then save.",
	reads: "What shoppers see",
	readsFailed:
		"This part did not load. Saving works without it; reload the page to see it.",
	readsFaulty: "Correct the marked fields to see what shoppers see.",
	readsNone:
		"At any time of day, they see whether somebody is here. No hours are shown.",
	readsOpen:
		"Now, {now} in {zone}, you are open: they see that somebody is here, as long as somebody is.",
	readsOpenUntil:
		"From {until}, they see that you are back {opensAt}, each in their own time.",
	readsOpenUntilNever:
		"From {until}, they see that you are closed, and can leave a message.",
	readsOpenAlways: "This does not end within a year.",
	readsAlways:
		"Your week has no gap: “24/7” is shown while somebody is here, and hidden while nobody is.",
	readsClosed:
		"Now, {now} in {zone}, you are closed: they see that you are back {opensAt}, each in their own time, and can leave a message.",
	readsClosedUntil: "From {opensAt}, they see whether somebody is here.",
	readsNever:
		"Now, {now} in {zone}, you are closed, and no opening is known within a year: they see that you are closed, and can leave a message.",
};
