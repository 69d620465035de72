import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { mondayLinkWords } from "./link-words.ts";
import { mondayPage } from "./monday-page.ts";

/** The week, as soon as it is loaded. */
export function LazyMonday() {
	useEffect(() => void mondayPage.fetch(), []);
	const state = mondayPage.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={mondayLinkWords.notLoaded}
					again={() => void mondayPage.fetch()}
				/>
			);
		default:
			return unreachable(state);
	}
}
