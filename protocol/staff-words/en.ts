import { forms } from "./forms.ts";

/**
 * What the relay says to those who work in the console, in its mails, and the sentences of Monday's page, which are in
 * a mail as well. Subjects have no places: nothing of anybody's gets into a header.
 */
export const en = {
	monday: {
		line: { customer: "Customers", visitor: "Visitors" },
		ofLine: "{line}: {sentence}",
		nobody: "nobody answered how it was.",
		few: forms("{count} answered: {parts}.", "{count} answered: {parts}."),
		good: forms("{count} good", "{count} good"),
		bad: forms("{count} bad", "{count} bad"),
		many: forms(
			"{count} answered: {percent}% good (95% interval {low} to {high}%).",
			"{count} answered: {percent}% good (95% interval {low} to {high}%).",
		),
		rose: "{figure} rose by {size} ({near} to {far}), {n} measured against {before} in the four weeks before.",
		fell: "{figure} fell by {size} ({near} to {far}), {n} measured against {before} in the four weeks before.",
		points: "{number} percentage points",
		unchanged:
			"Nothing changed against the four weeks before that is more than chance.",
		tooLittle:
			"Too little was measured to compare this week with the four weeks before.",
		figure: {
			satisfied: "the share of good ratings",
			solved: "the share of solved conversations",
			rate: "the share who answered how it was",
			level: "the share answered in time",
			abandoned: "the share who gave up waiting",
			wait: "the median wait",
			firstResponse: "the median time to the first answer",
			handle: "the median time that a conversation took",
		},
		reason: {
			worst: "Rated {score} of 5: the worst rated of those with a comment.",
			waited:
				"Was told at most {told} and waited {took}: the longest beyond what was told.",
			neverAnswered: "Nobody ever answered it.",
			neverAnsweredFor: "Nobody ever answered it: it ended after {waited}.",
			best: "Rated {score} of 5: the best rated of those with a comment.",
			chance: "Chosen by chance.",
		},
		moreThan: "More than {items}",
		need: {
			badRating: forms(
				"{count} bad rating that nobody has written to",
				"{count} bad ratings that nobody has written to",
			),
			neverAnswered: forms(
				"{count} conversation that was never answered",
				"{count} conversations that were never answered",
			),
			card: forms(
				"{count} comment card that asks for an answer and has none",
				"{count} comment cards that ask for an answer and have none",
			),
			lateMessage: forms(
				"{count} message past the time that was told for its answer",
				"{count} messages past the time that was told for their answers",
			),
			more: forms("{count} thing more", "{count} things more"),
		},
	},
	mondayMail: {
		subject: "Your week in the chat",
		week: "{shop}, the week from {since} to {until}.",
		nothing: "Nothing needs somebody.",
		needs: "Needs somebody:",
		noneAnswered: "Nobody was asked how it was, or nobody answered.",
		toRead: "To read:",
		whole: "The whole page: {link}",
		why: "You get this on Mondays because you chose it on that page. There you can end it.",
	},
	call: {
		subject: "Somebody is waiting in your chat",
		waiting: forms(
			"{count} shopper has been waiting at {site} since {since}.",
			"{count} shoppers are waiting at {site}; the longest has been waiting since {since}.",
		),
		open: "Open the console: {link}",
		replies: "A reply to this mail goes to {address}, not to the shopper.",
		stop: "You get this because you answer chats for this shop. Where the shop has opening hours it is sent only within them, and never more than six times an hour.",
	},
	badRating: {
		subject: "A bad rating in your chat",
		scored:
			"A shopper of {site} gave {score} of 5 on {time}. Nobody has written to them since.",
		notSolved:
			"A shopper of {site} said on {time} that their problem is not solved. Nobody has written to them since.",
		alsoNot: "They also said that their problem is not solved.",
		open: "Read it and write to them: {link}",
		stop: "You get this because you chose it in the console, beside your devices. Where the shop has opening hours it is sent only within them, and never more than four times an hour.",
	},
	trial: {
		subject: "Mail from your chat arrives",
		lead: "This is how mail from {site} reaches you. You sent it from the settings of the chat.",
		replies: "A reply to this mail goes to {address}.",
		nothing: "There is nothing to do.",
	},
	link: {
		sign_in: {
			subject: "Sign in to Shopbell",
			opening: "Open this link to sign in to your Shopbell console:",
			closing:
				"If you didn’t ask for it, you don’t need to do anything: nobody gets in without the link.",
		},
		password: {
			subject: "Choose a new password for Shopbell",
			opening:
				"Open this link to choose a new password for your Shopbell console:",
			closing:
				"If you didn’t ask for it, you don’t need to do anything: your password stays as it is.",
		},
		address: {
			subject: "Confirm your address for Shopbell",
			opening:
				"Open this link to confirm that you sign in to Shopbell with this address from now on:",
			closing:
				"If you didn’t ask for it, you don’t need to do anything: nothing changes without the link.",
		},
		once: "The link works once and expires after an hour. Don’t share it with anybody.",
	},
	moved: {
		subject: "Your address for Shopbell has changed",
		now: "You sign in to your Shopbell console with another address now, so this is the last mail to this address.",
		notYou:
			"If it wasn’t you who changed it, ask an owner of your shop to remove the account and to invite you again.",
	},
	invitation: {
		subject: "You are invited to join the staff of a shop",
		lead: "{by} invites you to join the staff of {site}.",
		open: "Open this link to join:",
		once: "It works once, for seven days. If it has ended, ask for another one.",
		notYou: "If this was not meant for you, there is nothing to do.",
	},
	noReplies: "Nobody reads replies to this mail.",
};
