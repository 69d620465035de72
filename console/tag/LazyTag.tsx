import { LazyPage } from "../workspace/LazyPage.tsx";
import { tagPage } from "./tag-page.ts";
import { tagLinkWords } from "./words.ts";

/** The tag, as soon as its page is loaded. */
export function LazyTag() {
	return (
		<LazyPage
			page={tagPage}
			title={tagLinkWords.link}
			notLoaded={tagLinkWords.notLoaded}
		/>
	);
}
