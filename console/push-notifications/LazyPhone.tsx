import { LazyPage } from "../workspace/LazyPage.tsx";
import { phonePage } from "./phone-page.ts";
import { pushNotificationsWords } from "./words.ts";

/** The page with which another device begins to ring, as soon as it is loaded. */
export function LazyPhone() {
	return (
		<LazyPage
			page={phonePage}
			title={pushNotificationsWords.phone}
			notLoaded={pushNotificationsWords.notLoaded}
		/>
	);
}
