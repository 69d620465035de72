import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { surveysLinkWords } from "./link-words.ts";
import { surveysPage } from "./surveys-page.ts";

/** The surveys, as soon as they are loaded. */
export function LazySurveys() {
	useEffect(() => void surveysPage.fetch(), []);
	const state = surveysPage.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={surveysLinkWords.notLoaded}
					again={() => void surveysPage.fetch()}
				/>
			);
		default:
			return unreachable(state);
	}
}
