import { LazyPage } from "../workspace/LazyPage.tsx";
import { accountPage } from "./account-page.ts";
import { accountWords } from "./words.ts";

/** One's own account, as soon as it is loaded. */
export function LazyAccount() {
	return (
		<LazyPage
			page={accountPage}
			title={accountWords.title}
			notLoaded={accountWords.notLoaded}
		/>
	);
}
