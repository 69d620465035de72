/** Whether a shop's own words can stand where ours stand: the same `{places}` are filled in both. */
export function keepsPlaces(own: string, ours: string): boolean {
	return placesOf(own) === placesOf(ours);
}

/** "{count} {name}" for "{name}: {count}", whatever their order. */
export function placesOf(text: string): string {
	return (text.match(/\{\w+\}/g) ?? []).sort().join(" ");
}
