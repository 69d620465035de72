const MOST_LETTERS = 72;

/** What is wrong with a commit's subject, or undefined. */
export function subjectFault(subject: string): string | undefined {
	const letters = [...subject].length;
	if (letters > MOST_LETTERS)
		return `has ${letters} letters; a subject has at most ${MOST_LETTERS}`;
	if (!/^[\w*.,/ -]+: \S/.test(subject))
		return 'does not begin with what it touches, as in "relay: Keep one"';
	return undefined;
}
