import { LazyPage } from "../workspace/LazyPage.tsx";
import { ratingsTab } from "./ratings-tab.ts";
import { ratingsWords } from "./words.ts";

/** The tab, as soon as it is loaded. */
export function LazyRatings() {
	return <LazyPage page={ratingsTab} notLoaded={ratingsWords.notLoaded} />;
}
