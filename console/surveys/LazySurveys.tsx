import { LazyPage } from "../workspace/LazyPage.tsx";
import { surveysLinkWords } from "./link-words.ts";
import { surveysPage } from "./surveys-page.ts";

/** The surveys, as soon as they are loaded. */
export function LazySurveys() {
	return <LazyPage page={surveysPage} notLoaded={surveysLinkWords.notLoaded} />;
}
