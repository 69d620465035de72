/** What a message says where files cannot be shown: its text, and what its files show or are called. */
export function saidIn({
	text,
	files = [],
}: {
	text: string;
	files?: readonly { name: string; alt?: string }[] | undefined;
}): string {
	return [text, ...files.map(({ name, alt }) => alt ?? name)]
		.filter(Boolean)
		.join("\n");
}
