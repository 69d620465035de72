/** Whether a shop's own words can stand where ours stand: the same `{places}` are filled in both. */
export function keepsPlaceholders(own: string, ours: string): boolean {
	return placeholdersOf(own) === placeholdersOf(ours);
}

/** "{count} {name}" for "{name}: {count}", whatever their order. */
export function placeholdersOf(text: string): string {
	return (text.match(/\{\w+\}/g) ?? []).sort().join(" ");
}
