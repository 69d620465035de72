import type {
	Question,
	QuestionKind,
	SurveyState,
	Topic,
} from "../../protocol/survey.ts";
import type { SurveyFault } from "../../protocol/survey-faults.ts";
import type { SurveyPreset } from "../../protocol/survey-settings.ts";
import { plural } from "../words/plural.ts";

/** The texts of the surveys' pages, loaded with them. */
export const surveysWords = {
	title: "Surveys",
	lead: "What shoppers are asked, and when. Each change of a running survey is a new version: answers keep theirs.",
	shop: "Shop",
	all: "All surveys",
	make: "New survey",
	makeLead:
		"Begin with one of these, or with nothing. It asks nobody until you start it.",
	empty: "Empty survey",
	emptyHint: "You write every question.",
	unnamed: "Survey without a title",
	afterChat: "After a conversation",
	removed: "Removed",
	notHere: "This survey does not exist here, or it was never saved.",
	answered: plural("{count} answer", "{count} answers"),
	version: "Version {version}",
	tabs: "Of this survey",
	tab: {
		questions: "Questions",
		when: "When",
		answers: "Answers",
		links: "Links",
		why: "Why shown?",
	},
	readOnly: "You may read it. Owners change it.",
	start: "Start",
	resume: "Resume",
	pause: "Pause",
	end: "End",
	endSure:
		"End this survey? It asks nobody any more, and cannot be started again. Its answers stay.",
	endYes: "End the survey",
	remove: "Remove",
	removeSure:
		"Remove this survey? It asks nobody any more and goes from the list. Its answers stay.",
	removeYes: "Remove the survey",
	no: "Cancel",
	saveFirst: "Save it first: what is not saved is asked of nobody.",
	tooMany: "A shop has at most {most} surveys. Remove one first.",
};

export const stateWords: Record<SurveyState, string> = {
	draft: "Draft",
	running: "Running",
	paused: "Paused",
	ended: "Ended",
};

export const presetWords: Record<
	SurveyPreset["name"],
	{ name: string; hint: string }
> = {
	after_chat: {
		name: "After a conversation",
		hint: "Every shop has it. You can add questions and write your own words.",
	},
	six_topics: {
		name: "Six topics",
		hint: "Quality, speed of delivery, price, problems, other needs, trust, and whether it was as expected.",
	},
	product_in_use: {
		name: "Product in use",
		hint: "Some weeks after the delivery: how it does its work.",
	},
	nps: {
		name: "Recommend us? (NPS)",
		hint: "0 to 10, and why.",
	},
	ordering_effort: {
		name: "Effort of ordering",
		hint: "How easy it was to order, 1 to 7.",
	},
	leaving: {
		name: "Why visitors leave",
		hint: "When somebody leaves the checkout without an order.",
	},
};

export const kindWords: Record<QuestionKind, string> = {
	faces: "Five faces",
	stars: "Five stars",
	thumbs: "Thumb up or down",
	nps: "0 to 10 (NPS)",
	effort: "1 to 7 (effort)",
	solved: "Yes, not yet, no",
	choice: "One choice",
	choices: "Several choices",
	text: "Own words",
};

export const topicWords: Record<Topic, string> = {
	quality: "Quality",
	delivery: "Speed of delivery",
	price: "Price",
	problems: "Problems",
	needs: "Other needs",
	trust: "Trust",
	expected: "As expected",
};

export const leadWords: Record<NonNullable<Question["leadsTo"]>, string> = {
	problem: "A problem, for somebody to answer",
	idea: "An idea, with a state that its author sees",
};

export const editorWords = {
	language: "Language of the texts",
	missingIn: plural(
		"{count} text is missing in {language}",
		"{count} texts are missing in {language}",
	),
	languageMissing: plural(
		"{language} ({count} missing)",
		"{language} ({count} missing)",
	),
	missing: "Missing in {languages}",
	behind: plural(
		"{count} other language still has the earlier words",
		"{count} other languages still have the earlier words",
	),
	surveyTitle: "Title",
	titleHint: "Shoppers read it above the questions.",
	thanks: "Thanks at the end",
	ownWords: "Leave it empty for the chat’s own words.",
	question: "Question {at}",
	text: "What is asked",
	kind: "Kind of answer",
	fixedKind:
		"Chats on older pages ask this as well, so its kind cannot change.",
	topic: "Topic",
	noTopic: "None",
	leadsTo: "What an answer is",
	leadsNowhere: "An answer",
	optional: "May be left out",
	choices: "Choices",
	choice: "Choice {at}",
	addChoice: "Add a choice",
	removeChoice: "Remove choice {at}",
	choiceUp: "Choice {at} earlier",
	choiceDown: "Choice {at} later",
	branch: "Ask it",
	always: "Always",
	onlyIf: "Only after an answer to",
	answeredWith: "Answered with one of",
	up: "Question {at} earlier",
	down: "Question {at} later",
	movedTo: "Now question {at} of {count}",
	remove: "Remove question {at}",
	removedQuestion: "Question {at} was removed",
	undo: "Undo",
	add: "Add a question",
	full: "A survey asks at most {most} questions.",
	none: "No question yet. Add the first one below.",
	keys: "Alt with ↑ or ↓ moves the question that has the focus.",
	save: "Save",
	saveVersion: "Save as version {version}",
	faults: "Put right what is marked, then save.",
	older: "Version {version}, as it was asked",
	shownVersion: "Version",
	newestVersion: "Version {version}, the newest",
};

export const branchValueWords = {
	thumbs: { 0: "Down", 1: "Up" },
	solved: { yes: "Yes", not_yet: "Not yet", no: "No" },
	faces: {
		1: "1, very poor",
		2: "2, poor",
		3: "3, OK",
		4: "4, good",
		5: "5, very good",
	},
} as const;

export const changeWords = {
	lead: "This survey is running. Saving makes version {version}:",
	same: "Who is being asked now still answers the version that they began with.",
	new: "Question {at} is a new question: its answers are not compared with the earlier ones.",
	gone: "The earlier question {at} is no longer asked. Its answers stay, and no new ones are added.",
	other_kind:
		"Question {at} is answered in another way: its answers are not compared with the earlier ones.",
	other_choices:
		"Question {at} has other choices: its answers are not compared with the earlier ones.",
	words:
		"Question {at} has other words: its answers are still compared with the earlier ones.",
	branch:
		"Question {at} is asked of other people than before: its answers are still compared, but others give them.",
	yes: "Save version {version}",
	no: "Go on writing",
};

export const conflictWords = {
	title: "A colleague has saved version {version} meanwhile",
	lead: "Nothing of yours is lost: it stands below as you wrote it. This is how theirs differs from what you began with:",
	nothing:
		"Their version asks the same questions; they changed the title or the thanks.",
	mine: "Save mine as version {version}",
	theirs: "Take theirs, drop mine",
	dropped: "Your changes were dropped",
	theirQuestions: "Their questions",
};

export const faultWords: Record<SurveyFault["why"], string> = {
	duplicate_question: "Two questions have the same key. Remove one of them.",
	duplicate_choice: "Two choices have the same key. Remove one of them.",
	choices: "Give it two choices at least.",
	no_text: "Write this text, in one language at least.",
	no_common_language:
		"No language has all texts. Write every text in one language.",
	no_default_language:
		"Write this text in {language}: it is the shop’s own language.",
	branch_forward:
		"It depends on a question that comes later. Move it below that one.",
	branch_at_itself: "It cannot depend on its own answer.",
	branch_unknown: "It depends on a question that is gone. Choose another one.",
	branch_value:
		"It depends on an answer that nobody can give any more. Choose again.",
	leads_to: "Only own words can lead to somebody.",
	too_large:
		"All texts together are too long. Shorten some, or split the survey.",
};

/** What the chat asks in words of its own, as the staff reads it. */
export const ownQuestionWords = {
	score: "How was our help?",
	solved: "Did you get what you needed?",
	comment: "Comment",
};
