/** Whether these letters stand in the text in their order, with whatever between them. Both are folded alike. */
export function hasInOrder(text: string, letters: string): boolean {
	let at = -1;
	for (const letter of letters) {
		at = text.indexOf(letter, at + 1);
		if (at === -1) return false;
	}
	return true;
}
