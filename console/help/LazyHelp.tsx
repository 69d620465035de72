import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { helpLinkWords } from "./link-words.ts";

/** Wanted by those who write. */
const page = createLazy(async () => {
	const { HelpPage } = await import("./HelpPage.tsx");
	return HelpPage;
});

/** The articles, as soon as their page is loaded. */
export function LazyHelp() {
	return (
		<LazyPage
			page={page}
			title={helpLinkWords.link}
			notLoaded={helpLinkWords.notLoaded}
		/>
	);
}
