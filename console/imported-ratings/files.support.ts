/** A file as a browser has it. */
export function textFile(text: string): Blob {
	return new Blob([text]);
}

/** In Latin-1: each letter is its number. */
export function latin1File(text: string): Blob {
	return new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))]);
}

export function utf16File(text: string, isLittle = true): Blob {
	const bytes = [...`\uFEFF${text}`].flatMap((sign) => {
		const code = sign.charCodeAt(0);
		const pair = [code & 0xff, code >> 8];
		return isLittle ? pair : pair.reverse();
	});
	return new Blob([Uint8Array.from(bytes)]);
}
