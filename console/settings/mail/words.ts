import type { MailFault } from "../../../protocol/mail.ts";

export const mailWords = {
	lead: "Mail reaches shoppers who have left and people of the shop who are not at the console.",
	setUp:
		"Mail goes out as {from}, through {host}. Shoppers may leave an address, and are mailed that there is an answer.",
	replyTo: "Replies go to",
	replyToHint:
		"An address that somebody reads. Every mail names it. Left empty, nobody reads replies, and every mail says so.",
	replyToMachine:
		"An address that somebody reads. Every mail names it. Left empty, replies go to {address}, as the server is set up.",
	badReplyTo: "This is not an email address. Try help@shop.example",
	try: "Try it",
	tryLead: "Send one to your own address, {address}.",
	send: "Send me one",
	sending: "Sending…",
	posted:
		"The mail server has taken it. Nothing there after a few minutes? Look among the spam.",
	faults: {
		unreachable:
			"The mail server cannot be reached. Check host and port in SMTP_URL, and whether a firewall stands between.",
		encryption:
			"The mail server offers no encrypted connection, so nothing was sent. Use a port with TLS, such as smtps:// and 465.",
		sign_in:
			"The mail server does not take this user and password. Check both in SMTP_URL; a sign such as @ within them is written as %40.",
		refused:
			"The mail server refused the mail. It may not send for the address in SHOPBELL_MAIL_FROM.",
		time: "The mail server did not answer in time. Check host and port in SMTP_URL, then try again.",
		other:
			"The mail was not sent. Check SMTP_URL and SHOPBELL_MAIL_FROM, then try again.",
	} satisfies Record<MailFault, string>,
	said: "It answered: {said}",
	none: "No mail is set up on the server",
	noneLead: "Without it, this is what is missing:",
	missing: [
		"Shoppers who leave the page read an answer only when they come back, in the same browser or by a link that they kept.",
		"People of the shop are called on devices that ring, and by nothing else.",
		"Links to join, to sign in or to choose a new password are not mailed. An owner copies each from the screen and passes it on.",
	],
	how: "Whoever runs the server sets these two and starts it again:",
	howCopy: "Copy the settings",
	neither:
		"No device of yours rings either. While the console is closed you do not learn that a shopper waits: they read that nobody is here, and their message stays until you look.",
	phone: "Ring my phone",
};
