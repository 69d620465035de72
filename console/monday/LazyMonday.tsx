import { LazyPage } from "../workspace/LazyPage.tsx";
import { mondayLinkWords } from "./link-words.ts";
import { mondayPage } from "./monday-page.ts";

/** The week, as soon as it is loaded. */
export function LazyMonday() {
	return <LazyPage page={mondayPage} notLoaded={mondayLinkWords.notLoaded} />;
}
