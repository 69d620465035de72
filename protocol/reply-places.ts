/** What a saved reply leaves open, by the name that stands between braces. */
export const PLACES = ["name", "agent", "shop", "order"] as const;
export type Place = (typeof PLACES)[number];

/** A place in a text: from this UTF-16 unit to before that one. */
export interface PlaceFound {
	place: Place;
	from: number;
	to: number;
}

const KNOWN = new RegExp(`\\{(${PLACES.join("|")})\\}`, "g");

/** In the order of the text. */
export function placesIn(text: string): PlaceFound[] {
	return [...text.matchAll(KNOWN)].map(({ 0: whole, 1: place, index }) => ({
		place: place as Place,
		from: index,
		to: index + whole.length,
	}));
}

/** A word or a few between braces. */
const ANY = /\{([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,39})\}/gu;

/** What stands between braces and names no place: nobody would fill it. */
export function unknownPlaces(text: string): string[] {
	const known: readonly string[] = PLACES;
	return [...text.matchAll(ANY)]
		.map(([, name = ""]) => name)
		.filter((name) => !known.includes(name));
}
