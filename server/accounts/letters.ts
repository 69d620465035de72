/** One letter, in plain text. Nothing in it was written by anybody but us: neither a name nor a text of a shop. */
export interface SignInLetter {
	to: string;
	fromName: string;
	language: string;
	subject: string;
	text: string;
}

const NOBODY_READS = "Nobody reads replies to this mail.";
const ONCE =
	"The link works once and expires after an hour. Don’t share it with anybody.";

const WORDS = {
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
} as const;

export type LetterKind = keyof typeof WORDS;

/** In English, as the console is. */
export function linkLetter(
	kind: LetterKind,
	to: string,
	link: string,
): SignInLetter {
	const { subject, opening, closing } = WORDS[kind];
	return letter(to, subject, `${opening}\n${link}`, ONCE, closing);
}

/** To the address of before, so that nobody takes an account away unseen. */
export function movedLetter(to: string): SignInLetter {
	return letter(
		to,
		"Your address for Shopbell has changed",
		"You sign in to your Shopbell console with another address now, so this is the last mail here.",
		"If it wasn’t you who changed it, ask an owner of your shop to remove the account and to invite you again.",
	);
}

function letter(
	to: string,
	subject: string,
	...paragraphs: string[]
): SignInLetter {
	return {
		to,
		fromName: "Shopbell",
		language: "en",
		subject,
		text: `${[...paragraphs, NOBODY_READS].join("\n\n")}\n`,
	};
}
