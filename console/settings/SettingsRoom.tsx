import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { settingsPart } from "./settings-page.ts";
import { settingsWords } from "./words.ts";

/** The settings, as soon as they are loaded. */
export function SettingsRoom({ part = settingsPart }) {
	useEffect(() => void part.fetch(), [part]);
	const state = part.state.value;
	switch (state.kind) {
		case "here":
			return <state.part />;
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
						again={() => void part.fetch()}
					/>
				</main>
			);
		default:
			return unreachable(state);
	}
}
