import { useEffect } from "preact/hooks";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { cardsTab } from "./cards-tab.ts";
import { cardLinkWords } from "./link-words.ts";

/** The tab, as soon as it is loaded. */
export function LazyCards() {
	useEffect(() => void cardsTab.fetch(), []);
	const state = cardsTab.state.value;
	if (state.kind === "here") return <state.module />;
	return state.kind === "coming" ? (
		<p class="quiet later">{words.loading}</p>
	) : (
		<Failed why={cardLinkWords.notLoaded} again={() => void cardsTab.fetch()} />
	);
}
