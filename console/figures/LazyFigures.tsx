import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { figuresPage } from "./figures-page.ts";
import { figuresLinkWords } from "./link-words.ts";

/** The figures, as soon as they are loaded. */
export function LazyFigures() {
	useEffect(() => void figuresPage.fetch(), []);
	const state = figuresPage.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={figuresLinkWords.notLoaded}
					again={() => void figuresPage.fetch()}
				/>
			);
		default:
			return unreachable(state);
	}
}
