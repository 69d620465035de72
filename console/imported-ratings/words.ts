import type { ImportedLine } from "../../protocol/imported-line.ts";
import type { ImportFormat } from "../../protocol/row-fault.ts";
import { plural } from "../words/plural.ts";
import type { Encoding } from "../workspace/csv/encodings.ts";
import type { Delimiter } from "../workspace/csv/read-lines.ts";
import type { Missing } from "./mapping.ts";
import type { DateForm } from "./read-date.ts";
import type { LineFault } from "./read-row.ts";

const formats: Record<ImportFormat, string> = {
	csat_5: "Satisfaction, 1 to 5",
	csat_3: "Satisfaction, 1 to 3",
	thumbs: "Thumb up or down",
	nps: "Would recommend, 0 to 10 (NPS)",
	scale_10: "Something else, 0 to 10",
	ces: "Made it easy, 1 to 7 (7 is easy)",
	scale_7: "Something else, 1 to 7",
};

const encodings: Record<Encoding, string> = {
	"utf-8": "UTF-8",
	"windows-1252": "Western European (Windows-1252, Latin-1)",
	"windows-1250": "Central European (Windows-1250)",
	"windows-1257": "Baltic (Windows-1257)",
	"utf-16le": "UTF-16, little endian",
	"utf-16be": "UTF-16, big endian",
};

const delimiters: Record<Delimiter, string> = {
	",": "Comma",
	";": "Semicolon",
	"\t": "Tab",
};

const dateForms: Record<DateForm, string> = {
	iso: "Year first: 2026-03-31",
	day_dots: "Day first: 31.03.2026",
	day_slashes: "Day first: 31/03/2026",
	month_slashes: "Month first: 03/31/2026",
	seconds: "Seconds since 1970",
	milliseconds: "Milliseconds since 1970",
};

const faults: Record<LineFault, string> = {
	cells: "It has another number of cells than the first line",
	no_score: "There is no score",
	score: "The score is no whole number",
	range: "The score is not on this scale",
	thumb: "It is not known whether this is up or down",
	no_date: "There is no date",
	date: "The date is not written so, or there is no such day",
	future: "The date is in the future",
	too_old: "The date is before 1990",
};

const missing: Record<Missing, string> = {
	score: "Say which column is the score.",
	format: "Say what was asked. The scale alone does not tell.",
	thumbs: "Say which values are up and which are down.",
	date: "Say which column is the date.",
	dateForm:
		"Say how the dates are written. Nothing in the file tells day and month apart.",
};

const lines: Record<ImportedLine, string> = {
	customer: "Customers",
	visitor: "Visitors",
	unknown: "Not said",
};

/** The texts of ratings from elsewhere. */
export const importWords = {
	formats,
	encodings,
	delimiters,
	dateForms,
	faults,
	missing,
	lines,
	title: "Ratings from elsewhere",
	shop: "Shop",
	lead: "Ratings that your shop got in another tool. They stay apart: they are in no figure of your own.",
	readOnly: "Only an owner can import.",
	make: "Import ratings",
	full: "There are {most} imports, which is as many as a shop can have. Remove one first.",
	none: "Nothing has been imported. Save the ratings in the other tool as a CSV file and choose it here.",
	name: "Name",
	asked: "What was asked",
	count: "Ratings",
	days: "Days",
	by: "By",
	from: "{from} to {to}",
	unfinished:
		"Not finished. It is in no figure and is dropped a day after it began.",
	remove: "Remove",
	removeOne: "Remove {name}",
	removed: "{name} is removed.",
	undo: "Undo",
	elsewhere: "From elsewhere",
	cancel: "Cancel",
	back: "All imports",
	chooseTitle: "Import ratings",
	choose: "Choose a CSV file",
	drop: "or drop it here. It is read in your browser. At most 50 MB and 200,000 ratings.",
	orPaste: "Paste the lines instead",
	paste: "Lines of a CSV file",
	usePaste: "Read these lines",
	/** What a paste is called until somebody gives it a name. */
	pasted: "Pasted",
	file: {
		too_large:
			"This file is larger than 50 MB, so it was not read. Save fewer years or fewer columns in the other tool, or split the file, and import the parts one after the other.",
		workbook:
			"This is a file of a spreadsheet program itself, as Excel keeps it. Open it there, save it as CSV (comma or semicolon, both are read), and choose that file.",
		empty: "There is no line in this file. Choose another one.",
		unreadable: "The file could not be read. Choose it again.",
	},
	looking: "Reading the file: {share}",
	quote:
		"A quote that begins in line {line} never ends, so nothing after it can be read. Correct line {line} and choose the file again, or choose another delimiter.",
	long: "Line {line} is longer than a rating can be. Is this a CSV file, and is the delimiter right?",
	columns:
		"The first line has more than {most} columns. Is the delimiter right?",
	previewTitle: "The first lines of {name}",
	counted: plural("{count} line", "{count} lines"),
	encoding: "Character encoding",
	delimiter: "Columns are separated by",
	header: "The first line names the columns",
	column: "Column {number}",
	mapTitle: "What the columns are",
	score: "Score",
	format: "What was asked",
	chooseOne: "Choose",
	nothing: "None",
	date: "Date",
	dateForm: "How dates are written",
	zone: "Dates without a time zone are those of the shop: {zone}.",
	comment: "Comment",
	agent: "Name of the agent",
	language: "Language",
	relation: "Customer or visitor",
	values: "What the values mean",
	manyValues: "This column has too many values to map. Choose another one.",
	up: "Up",
	down: "Down",
	customer: "Customer",
	visitor: "Visitor",
	notTaken: "Left out",
	importName: "Name of this import",
	try: "Try it",
	trying: "Trying: {share}",
	triedTitle: "What would happen",
	taken: {
		one: "{count} rating can be imported.",
		other: "{count} ratings can be imported.",
	},
	refused: {
		one: "{count} line is left out.",
		other: "{count} lines are left out.",
	},
	cut: {
		one: "{count} comment is longer than 2,000 characters and is cut.",
		other: "{count} comments are longer than 2,000 characters and are cut.",
	},
	tooMany:
		"One import has at most {most} ratings. Split the file, such as by year, and import the parts one after the other.",
	nothingTaken:
		"No line can be imported. Look at the reasons, and at the columns above.",
	line: "Line",
	why: "Why it is left out",
	content: "Content of the line",
	shown:
		"The first {shown} of {count} are shown. All of them are in the file that you can save.",
	more: "Show more",
	save: "Save all of them as CSV",
	savedFile: "lines-not-taken",
	twice: "The same file was imported on {day} as “{name}”.",
	again: "Import it once more",
	send: { one: "Import {count} rating", other: "Import {count} ratings" },
	sending: "Importing: {lines} of {of}",
	lost: "The connection is gone. It goes on by itself as soon as it is back.",
	ended: {
		one: "{count} rating is imported.",
		other: "{count} ratings are imported.",
	},
	look: "Look at it",
	another: "Import another file",
	of: "n = {n}",
	share: "{percent} ({low}–{high}), {hits} of {n}",
	few: "few answers",
	counts: "{hits} of {n}",
	satisfied: {
		csat_5: "Satisfied (4 and 5)",
		csat_3: "Satisfied (3)",
		thumbs: "Thumbs up",
		ces: "Easy (5 to 7)",
	} as Partial<Record<ImportFormat, string>>,
	promoters:
		"NPS: {score} ({low} to {high}), {promoters} promoters and {detractors} detractors of {n}",
	promoterCounts: "{promoters} promoters and {detractors} detractors of {n}",
	mean: "Mean {mean} ({low}–{high})",
	rule: "The interval holds the true value in 95 of 100 cases. Under 5 answers only counts are told; under 30 they are few.",
	distribution: "How many gave each score",
	byMonth: "By month",
	month: "Month",
	linesTitle: "The ratings",
	moreLines: "Show more",
	gone: "This import is not there any more.",
};
