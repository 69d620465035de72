import type { CardListName } from "../../protocol/comment-card.ts";
import { placeIn, toTab } from "../feedback/tabs.ts";
import type { Route } from "../workspace/route.ts";

/** Lists, and the link for a parcel. */
export type CardPlace = CardListName | "link";

export const CARDS_TAB = "cards";

/** Each at an address of its own; the first stands at the tab's. */
export function toCards(place: CardPlace): Route {
	return place === "wall" ? toTab(CARDS_TAB) : toTab(CARDS_TAB, place);
}

export function cardPlaceAt(now: Route): CardPlace {
	const [place] = placeIn(CARDS_TAB, now) ?? [];
	switch (place) {
		case "mine":
		case "praise":
		case "idea":
		case "problem":
		case "link":
			return place;
		default:
			return "wall";
	}
}

/** The card that a link from elsewhere leads to, in its list. */
export function namedCardAt(now: Route): string | undefined {
	return placeIn(CARDS_TAB, now)?.[1];
}
