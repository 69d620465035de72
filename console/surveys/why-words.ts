import type { SurveyState, Trigger } from "../../protocol/survey.ts";
import { plural } from "../words/plural.ts";

const moments: Record<Trigger["kind"], string> = {
	after_chat: "at the end of a conversation",
	after_order: "after an order",
	left_checkout: "when somebody leaves the checkout",
	on_page: "on pages of the shop",
	by_link: "by a link only",
};
const states: Record<SurveyState, string> = {
	draft: "It is a draft and asks nobody yet.",
	running: "It is running.",
	paused: "It is paused.",
	ended: "It has ended.",
};

/** The texts of the page that says why a survey was shown, or was not. */
export const whyWords = {
	title: "Why was it shown, or why not?",
	lead: "For one shopper, one page, or both: everything that is checked before somebody is asked, in this order.",
	ref: "Reference of a conversation",
	refHint: "As in the inbox, such as AAFHY. Leave it empty for a stranger.",
	order: "Number of an order",
	orderHint:
		"Instead of a reference: one that was signed, or told by the shop’s server.",
	refOrOrder: "Write a reference or an order, not both.",
	path: "Path of a page",
	pathHint: "Such as /help/returns. Leave it empty for no page in particular.",
	pathFault: "A path begins with /.",
	language: "Language of the page",
	ask: "Find out",
	needs: "Write a reference or an order, a path, or both.",
	notFound: "No conversation of this shop has this reference.",
	noOrder: "Nobody who is known here has this order.",
	wouldAsk:
		"Nothing stops it: it is asked at the next such moment, if no other survey comes first.",
	wouldNot: "It is not asked now. What stops it:",
	passed: "What does not stop it:",
	asked: {
		never: "It was never asked of them.",
		offered: "It was offered {at}.",
		seen: "It was seen {at}.",
		answered: "It was answered {at}.",
		dismissed: "It was dismissed {at}.",
		withdrawn: "It was withdrawn {at}, before an answer.",
	},
	states,
	moments,
	dates: {
		any: "No start or end date stops it.",
		startsAt: "It begins on {day}.",
		endsAt: "It ends on {day}.",
	},
	quota: {
		none: "It has no limit of answers.",
		some: "It has {answered} of the {quota} answers after which it ends.",
	},
	moment: {
		same: "This is its moment: it is asked {when}.",
		other: "It is asked {when}, and not at this moment.",
	},
	page: {
		every: "It is asked on every page.",
		fits: "{path} is among its pages: {paths}.",
		other: "{path} is not among its pages: {paths}.",
		unknown: "It is asked on these pages only: {paths}.",
		pays: "{path} is where people pay: there nothing is asked.",
	},
	language_: {
		any: "It is asked in every language.",
		fits: "The page is in {language}, one of its languages.",
		other: "It is asked on pages in {languages} only.",
	},
	relation: {
		all: "It is asked of everybody.",
		customers: "It is asked of customers only.",
		visitors: "It is asked of visitors who are no customers.",
	},
	share: {
		all: "Everybody can be drawn.",
		drawn: "They are among the {share} of 100 who are asked.",
		notDrawn: "They are not among the {share} of 100 who are asked.",
		stranger:
			"Of 100 strangers {share} are asked; a stranger is drawn anew on each page.",
	},
	nothing_due: {
		none: "No order of theirs is known.",
		order: "It is due on {day}, a number of days after their order.",
		delivery: "It is due on {day}, a number of days after their delivery.",
		due: "Their order is due to be asked about.",
	},
	consent:
		"Where the site waits for consent nothing is asked before it is given. Only the page knows that.",
	open: {
		none: "No other question is open for them.",
		some: "Another question is open for them.",
	},
	asked_today: {
		none: "Nothing was asked of them today.",
		until: "Something was asked of them today: nothing more is until {at}.",
	},
	asked_lately: {
		none: "No survey was asked of them within seven days.",
		until: "A survey was asked of them within seven days: none is until {at}.",
	},
	interval: {
		none: plural(
			"This survey was not asked of them within its {count} day.",
			"This survey was not asked of them within its {count} days.",
		),
		until: "This survey was asked of them: it is not again until {at}.",
	},
	dropped: {
		never: "No other survey was asked in its place.",
		times: plural(
			"Another survey had its turn {count} time since it was last asked.",
			"Another survey had its turn {count} times since it was last asked.",
		),
	},
};
