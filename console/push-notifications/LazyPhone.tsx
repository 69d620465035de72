import { LazyPage } from "../workspace/LazyPage.tsx";
import { pushLinkWords } from "./link-words.ts";
import { phonePage } from "./phone-page.ts";

/** The page with which another device begins to ring, as soon as it is loaded. */
export function LazyPhone() {
	return (
		<LazyPage
			page={phonePage}
			title={pushLinkWords.phone}
			notLoaded={pushLinkWords.notLoaded}
		/>
	);
}
