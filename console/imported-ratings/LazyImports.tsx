import { LazyPage } from "../workspace/LazyPage.tsx";
import { importsPage } from "./imports-page.ts";
import { importLinkWords } from "./link-words.ts";

/** The imports, as soon as they are loaded. */
export function LazyImports() {
	return <LazyPage page={importsPage} notLoaded={importLinkWords.notLoaded} />;
}
