import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { repliesLinkWords } from "./link-words.ts";

/** Wanted once a week. */
const page = createLazy(async () => {
	const { RepliesPage } = await import("./RepliesPage.tsx");
	return RepliesPage;
});

/** The saved replies, as soon as their page is loaded. */
export function LazyReplies() {
	return (
		<LazyPage
			page={page}
			title={repliesLinkWords.link}
			notLoaded={repliesLinkWords.notLoaded}
		/>
	);
}
