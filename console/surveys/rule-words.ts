import type { Trigger } from "../../protocol/survey.ts";
import { plural } from "../words/plural.ts";

const triggers: Record<Exclude<Trigger["kind"], "after_chat">, string> = {
	after_order: "Days after an order",
	left_checkout: "When somebody leaves the checkout",
	on_page: "On pages of the shop",
	by_link: "By a link only",
};

/** The texts of when a survey is asked. */
export const ruleWords = {
	title: "When it is asked",
	trigger: "Moment",
	triggers,
	afterChatOnly:
		"It is asked at the end of every conversation in which a person answered. This cannot be changed; you can pause it.",
	orderHint:
		"Your server reports each order. Without a mail address, or without permission to ask by mail, the customer is asked at the next visit on which the shop’s signature proves who they are.",
	orderWays: {
		no_key:
			"Nobody can be asked yet: your server cannot sign an order. Make an identity key in the settings.",
		visits:
			"This relay sends no mail, so everybody is asked at their next visit, for 14 days.",
	},
	from: "Counted from",
	froms: { order: "the order", delivery: "the delivery" },
	days: "Days",
	checkoutHint: "The shop’s page calls Shopbell.track('left-checkout').",
	paths: "Pages",
	pathsHint:
		"One beginning of a path on each line, such as /help/. Leave it empty for every page. It is never asked where people pay.",
	pathsFault: "Line {line} is not a path. It begins with /.",
	languages: "Languages of the page",
	languagesHint:
		"Tags separated by commas, such as en, lt. Leave it empty for all.",
	languagesFault: "{tag} is not the tag of a language.",
	who: "Who",
	whos: {
		all: "Everybody",
		customers: "Customers only",
		visitors: "Visitors who are no customers",
	},
	afterSeconds: "Seconds on the page before it is shown",
	linkHint: "It asks nobody by itself. Make links under Links.",
	everyDays: "Ask the same person again after days",
	everyHint:
		"At least {least}. Between any two surveys there are {any} days for one person, whatever stands here.",
	share: "Of 100 people, ask",
	shareHint: "The same people each time. They are drawn by chance.",
	quota: "End after so many answers",
	quotaHint: "Leave it empty for no end.",
	startsAt: "Not before",
	endsAt: "Not after",
	number: "A whole number from {least} to {most}.",
	dates: "The end comes after the beginning.",
	soSaid: "When it is asked, in words:",
	save: "Save when it is asked",
	discard: "Discard changes of when it is asked",
	newFirst: "Save the questions first.",
	says: {
		after_chat:
			"It is asked when a conversation in which a person answered has ended, once for each time that somebody helped.",
		noClock:
			"It has no interval of its own, and does not count as one of the surveys.",
		after_order: {
			order: {
				atOnce: "It is asked as soon as an order is told.",
				days: plural(
					"It is asked {count} day after an order.",
					"It is asked {count} days after an order.",
				),
			},
			delivery: {
				atOnce: "It is asked as soon as a delivery is told.",
				days: plural(
					"It is asked {count} day after the delivery.",
					"It is asked {count} days after the delivery.",
				),
			},
		},
		left_checkout:
			"It is asked when the page says that somebody has left the checkout without an order.",
		by_link: "It is asked of whoever opens one of its links.",
		on_page: {
			everyPage: {
				all: "It is asked of everybody, on every page but those where people pay.",
				customers:
					"It is asked of customers, on every page but those where people pay.",
				visitors:
					"It is asked of visitors who are no customers, on every page but those where people pay.",
			},
			paths: {
				all: "It is asked of everybody, on pages below {paths}.",
				customers: "It is asked of customers, on pages below {paths}.",
				visitors:
					"It is asked of visitors who are no customers, on pages below {paths}.",
			},
			atOnce: "It appears at once.",
			afterSeconds: plural(
				"It appears after {count} second.",
				"It appears after {count} seconds.",
			),
			languages: "The page is in {languages}.",
		},
		everyDays: plural(
			"Nobody is asked twice within {count} day.",
			"Nobody is asked twice within {count} days.",
		),
		share: "Of 100 people, {share} are asked.",
		quota: plural(
			"It ends after {count} answer.",
			"It ends after {count} answers.",
		),
		startsAt: "It begins on {day}.",
		endsAt: "It ends on {day}.",
	},
};
