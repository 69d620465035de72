import { useEffect } from "preact/hooks";
import { Failed } from "../../workspace/Failed.tsx";
import { figuresLinkWords } from "../link-words.ts";
import { ownFiguresCard } from "./own-figures-card.ts";

/** One's own figures, as soon as they are loaded. */
export function LazyOwnFigures() {
	useEffect(() => void ownFiguresCard.fetch(), []);
	const state = ownFiguresCard.state.value;
	if (state.kind === "here") return <state.module />;
	if (state.kind === "coming") return null;
	return (
		<Failed
			why={figuresLinkWords.notLoaded}
			again={() => void ownFiguresCard.fetch()}
		/>
	);
}
