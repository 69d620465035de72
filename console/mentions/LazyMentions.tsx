import { LazyPage } from "../workspace/LazyPage.tsx";
import { mentionsPage } from "./mention-views.ts";
import { mentionWords } from "./words.ts";

export function LazyMentions() {
	return (
		<LazyPage
			page={mentionsPage}
			title={mentionWords.link}
			notLoaded={mentionWords.notLoaded}
		/>
	);
}
