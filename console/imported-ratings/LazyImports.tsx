import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { importsPage } from "./imports-page.ts";
import { importLinkWords } from "./link-words.ts";

/** The imports, as soon as they are loaded. */
export function LazyImports() {
	useEffect(() => void importsPage.fetch(), []);
	const state = importsPage.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={importLinkWords.notLoaded}
					again={() => void importsPage.fetch()}
				/>
			);
		default:
			return unreachable(state);
	}
}
