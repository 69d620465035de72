import { LazyPage } from "../workspace/LazyPage.tsx";
import { figuresPage } from "./figures-page.ts";
import { figuresLinkWords } from "./link-words.ts";

/** The figures, as soon as they are loaded. */
export function LazyFigures() {
	return <LazyPage page={figuresPage} notLoaded={figuresLinkWords.notLoaded} />;
}
