/**
 * What a message says where files cannot be shown: its text, and what its files show or are called. That of a card is
 * what the text speaks of.
 */
export function saidIn({
	text,
	product,
	files = [],
}: {
	text: string;
	product?: object | undefined;
	files?: readonly { name: string; alt?: string }[] | undefined;
}): string {
	return [text, ...(product ? [] : files).map(({ name, alt }) => alt ?? name)]
		.filter(Boolean)
		.join("\n");
}
