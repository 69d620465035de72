/** Somebody who can be named. */
interface Named {
	id: string;
	name: string;
}

/** Ids of whom a note names by @ and their whole name, each once; of two that fit in one place the longer one. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
	let rest = text;
	const longest = [...people].sort((a, b) => b.name.length - a.name.length);
	return longest.flatMap(({ id, name }) => {
		const mark = `@${name}`;
		if (!rest.includes(mark)) return [];
		rest = rest.replaceAll(mark, "\n");
		return [id];
	});
}
