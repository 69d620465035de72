import { LazyPage } from "../workspace/LazyPage.tsx";
import { cardsTab } from "./cards-tab.ts";
import { cardLinkWords } from "./link-words.ts";

/** The tab, as soon as it is loaded. */
export function LazyCards() {
	return <LazyPage page={cardsTab} notLoaded={cardLinkWords.notLoaded} />;
}
