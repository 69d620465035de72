import { LazyPage } from "../workspace/LazyPage.tsx";
import { followUpsPage } from "./promise-views.ts";
import { promiseWords } from "./words.ts";

export function LazyFollowUps() {
	return (
		<LazyPage
			page={followUpsPage}
			title={promiseWords.link}
			notLoaded={promiseWords.notLoaded}
		/>
	);
}
