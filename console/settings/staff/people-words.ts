import { plural } from "../../words/plural.ts";

/** What each role may, in one sentence. */
export const roleWords = {
	label: "Role",
	of: "Role of {name}",
	read_only: "Reads conversations, notes and ratings, and answers nobody.",
	agent: "Answers shoppers.",
	supervisor:
		"Answers shoppers, and sets hours, teams, texts and who does what.",
	owner:
		"All of that, and decides who works here, how they sign in and what the audit log shows.",
	change: "Change the role",
	changeOf: "Change the role of {name}",
	discardOf: "Keep the role of {name}",
	less: "They are signed out at once, and sign in again with the new role.",
	lessMe: "You are signed out at once, and sign in again with the new role.",
	givesBack: "Open conversations go back to the queue.",
	onlyOwner:
		"The only owner. A shop keeps at least one: make somebody else owner first, then this role can be changed and this person removed.",
	changed: "Somebody changed this a moment ago. Look at the list again.",
};

export const peopleWords = {
	lead: "Who works here, what they may do, and what they get.",
	readOnly: "Reads only: gets no conversations.",
	used: "Last used {when}",
	neverUsed: "Not signed in now",
	hasSecond: "Second factor: yes",
	hasNoSecond: "Second factor: no",
	link: "Make a sign-in link",
	linkOf: "Make a sign-in link for {name}",
	linkLead:
		"Give this link to {name} and to nobody else: it signs in as them. It works once, until {time}.",
	linkSecond: "It asks for their second factor as well.",
	copyLink: "Copy the sign-in link for {name}",
	reset: "Reset the second factor",
	resetOf: "Reset the second factor of {name}",
	resetSure:
		"Reset the second factor of {name}? Their app, recovery codes and passkeys stop working, and they are signed out at once. Do it only after they have asked you in person.",
	resetYes: "Reset it",
	resetNo: "Keep it",
	resetDone: "{name} has no second factor now.",
	remove: "Remove",
	removeOf: "Remove {name}",
	removeTitle: "Remove {name}?",
	removeMe: "Remove yourself?",
	removeHolds: plural(
		"{name} has {count} open conversation. What should happen to it?",
		"{name} has {count} open conversations. What should happen to them?",
	),
	removeNone: "{name} has no open conversation.",
	removeMore:
		"They are signed out at once and can no longer open this shop. Their name and what they wrote stay in the history. If they work for no other shop here, their account is deleted.",
	removeMoreMe:
		"You are signed out at once and can no longer open this shop. Your name and what you wrote stay in the history. If you work for no other shop here, your account is deleted.",
	removeYes: "Remove {name}",
	removeNo: "Keep {name}",
	removeMeYes: "Remove me",
	removeMeNo: "Stay",
	removed: "{name} was removed.",
	gone: "This person no longer works here. The list is up to date now.",
	notAllowed:
		"{name} also works for a shop that is not yours, so only its owner can do this.",
};

export const invitationWords = {
	invite: "Invite somebody",
	lead: "They get a link, choose a password with it, and are in.",
	name: "Name",
	nameHint: "They can change it. May stay empty.",
	longName: "At most {most} characters.",
	email: "E-mail address",
	emailMailed:
		"The link is mailed there. Leave it empty to pass it on yourself.",
	emailCopied:
		"Mail is not set up here, so you pass the link on yourself. May stay empty.",
	badEmail: "This is not an e-mail address, such as noor@example.com.",
	make: "Make the invitation",
	cancel: "Cancel",
	discard: "Empty the form",
	mailed: "The invitation is on its way to {email}.",
	ready: "The invitation is ready. Pass this link on to the person it is for.",
	alsoLink: "Or pass this link on yourself:",
	once: "It is shown only now, and works once.",
	copy: "Copy the invitation link",
	pending: "Invited, and not here yet",
	unnamed: "Somebody",
	by: "Invited by {name}, {when}",
	expires: "Works until {time}.",
	expired: "No longer works. Renew it to get a link that does.",
	renew: "Renew",
	renewOf: "Renew the invitation of {name}",
	renewHint: "Makes a new link. The old one ends.",
	withdraw: "Withdraw",
	withdrawOf: "Withdraw the invitation of {name}",
	withdrawSure: "Withdraw the invitation of {name}? Its link ends at once.",
	withdrawYes: "Withdraw it",
	withdrawNo: "Keep it",
	full: "There are too many open invitations. Withdraw some first.",
	isMember: "Somebody with this address works here already.",
};
