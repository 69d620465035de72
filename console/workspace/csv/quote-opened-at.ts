/**
 * In which line of a text, from 0 on, the quote began that is open at its end; null: none is. A quote counts only at
 * the begin of a cell, as where the text is read.
 */
export function quoteOpenedAt(text: string, delimiter: string): number | null {
	let line = 0;
	let opened: number | null = null;
	let isStart = true;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === "\n") line++;
		if (opened !== null) {
			if (sign !== '"') continue;
			// Twice it is a quote that stands in the text.
			if (text[at + 1] === '"') at++;
			else opened = null;
			isStart = false;
		} else if (sign === '"' && isStart) opened = line;
		else isStart = sign === "\n" || sign === delimiter;
	}
	return opened;
}
