/** At most so many letters may differ. */
const MOST = 3;

/** The one of `known` that whoever wrote `name` most likely meant; undefined: none is near. */
export function nearest(
	name: string,
	known: readonly string[],
): string | undefined {
	const wanted = name.toUpperCase();
	const [best] = known
		.map((one) => ({ one, far: distance(wanted, one.toUpperCase()) }))
		.filter(({ far }) => far <= MOST)
		.sort((a, b) => a.far - b.far);
	return best?.one;
}

/** Letters to put in, take out or change (Levenshtein 1966). */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries())
			next.push(
				Math.min(
					(next[j] as number) + 1,
					(row[j + 1] as number) + 1,
					(row[j] as number) + (letter === other ? 0 : 1),
				),
			);
		row = next;
	}
	return row[b.length] as number;
}
