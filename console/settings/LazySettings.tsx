import { LazyPage } from "../workspace/LazyPage.tsx";
import { settingsPage } from "./settings-page.ts";
import { settingsWords } from "./words.ts";

/** The settings, as soon as they are loaded. */
export function LazySettings() {
	return (
		<LazyPage
			page={settingsPage}
			title={settingsWords.title}
			notLoaded={settingsWords.notLoaded}
		/>
	);
}
