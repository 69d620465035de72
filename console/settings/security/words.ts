import { plural } from "../../words/plural.ts";

/** The texts of the security section. */
export const securityWords = {
	lead: "How people sign in to this shop, and how long what they do is written down.",
	session: "Days until an unused sign-in ends",
	sessionHint:
		"{least} to {most}. Whoever works for several shops has the shortest of them.",
	wrong: "A whole number from {least} to {most}.",
	second: "Everybody needs a second factor",
	secondHint:
		"An authenticator app or a passkey, beside the password. Whoever has none is asked to set one up within seconds, and can do nothing else before that.",
	none: plural(
		"{count} person has none yet: {names}.",
		"{count} people have none yet: {names}.",
	),
	all: "Everybody has one.",
	me: "You have none yet: within ten seconds the console asks you to set one up.",
	unknown: "Who has one could not be loaded.",
	audit: "Days for which the audit log is kept",
	auditHint: "{least} to {most}. Older lines are deleted and cannot come back.",
	seeAudit: "See the audit log",
};
