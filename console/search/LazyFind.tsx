import { useEffect } from "preact/hooks";
import { Failed } from "../workspace/Failed.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { findParts } from "./find-parts-lazy.ts";
import { searchBoxWords } from "./search-box-words.ts";
import { viewsModel } from "./views/views-model.ts";

/** What is found, as soon as what shows it is loaded. */
export function LazyResults() {
	useEffect(() => void findParts.fetch(), []);
	const state = findParts.state.value;
	if (state.kind === "here") return <state.module.Results />;
	return state.kind === "failed" ? (
		<Failed
			why={searchBoxWords.notLoaded}
			again={() => void findParts.fetch()}
		/>
	) : null;
}

/** The saved views, where there are some. */
export function LazyViews() {
	const { all } = useModel(viewsModel);
	const hasViews = Boolean(all.value?.length);
	useEffect(() => {
		if (hasViews) void findParts.fetch();
	}, [hasViews]);
	const state = findParts.state.value;
	return hasViews && state.kind === "here" ? <state.module.SavedViews /> : null;
}
