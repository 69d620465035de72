import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { accountPage } from "./account-page.ts";
import { accountWords } from "./words.ts";

/** One's own account, as soon as it is loaded. */
export function LazyAccount() {
	useEffect(() => void accountPage.fetch(), []);
	const state = accountPage.state.value;
	switch (state.kind) {
		case "here":
			return <state.module />;
		case "coming":
			return (
				<main class="page settings">
					<h1>{accountWords.title}</h1>
					<p class="quiet later">{words.loading}</p>
				</main>
			);
		case "failed":
			return (
				<main class="page settings">
					<h1>{accountWords.title}</h1>
					<Failed
						why={accountWords.notLoaded}
						again={() => void accountPage.fetch()}
					/>
				</main>
			);
		default:
			return unreachable(state);
	}
}
