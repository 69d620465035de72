import { type Place, placesIn } from "../../protocol/reply-places.ts";

/** What is known; null stays open in the text. */
export type PlaceValues = Readonly<Record<Place, string | null>>;

/** A reply as it is put into the box. What a value says is text: braces in a name open nothing. */
export function fillPlaces(text: string, values: PlaceValues): string {
	let filled = "";
	let at = 0;
	for (const { place, from, to } of placesIn(text)) {
		const value = values[place];
		filled += text.slice(at, from) + (value ?? text.slice(from, to));
		at = to;
	}
	return filled + text.slice(at);
}
