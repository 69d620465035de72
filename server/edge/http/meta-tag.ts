/** What a page has to know before its first word, where no inline script may stand. */
export function metaTag(name: string, content: string): string {
	return `<meta name="${name}" content="${escaped(content)}">`;
}

/** As text in a page, also within an attribute. */
export function escaped(text: string): string {
	return text.replace(
		/[&<>"']/g,
		(character) => `&#${character.charCodeAt(0)};`,
	);
}
