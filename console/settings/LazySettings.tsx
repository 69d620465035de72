import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { settingsPage } from "./settings-page.ts";
import { settingsWords } from "./words.ts";

/** The settings, as soon as they are loaded. */
export function LazySettings() {
	return <OnceLoaded page={settingsPage} />;
}

export function OnceLoaded({ page }: { page: typeof settingsPage }) {
	useEffect(() => void page.fetch(), [page]);
	const state = page.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return (
				<main class="page settings">
					<h1>{settingsWords.title}</h1>
					<p class="quiet later">{words.loading}</p>
				</main>
			);
		case "failed":
			return (
				<main class="page settings">
					<h1>{settingsWords.title}</h1>
					<Failed
						why={settingsWords.notLoaded}
						again={() => void page.fetch()}
					/>
				</main>
			);
		default:
			return unreachable(state);
	}
}
