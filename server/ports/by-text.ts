/** Orders by the letters' numbers, as no database and no language does otherwise. */
export function byText(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
