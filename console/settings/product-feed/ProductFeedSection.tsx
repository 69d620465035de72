import { useEffect } from "preact/hooks";
import { unreachable } from "../../../protocol/unreachable.ts";
import { refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { FeedForm } from "./FeedForm.tsx";
import { FeedState } from "./FeedState.tsx";
import { productFeedModel } from "./product-feed.ts";
import { feedWords } from "./words.ts";

/** Where the list of a shop's products stands, and what the last readings came to. */
export function ProductFeedSection({ settings: { site }, role }: PanelProps) {
	const { connection } = useWorkspace();
	const model = useModel(productFeedModel)(site);
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void model.read();
	}, [model, kind]);
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void model.read()} />
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const { info } = state;
	return (
		<div class="settings-list">
			<p class="quiet">{feedWords.lead}</p>
			{role === "owner" && (
				<FeedForm key={info.url ?? ""} url={info.url} model={model} />
			)}
			{info.url !== null && <FeedState info={info} model={model} />}
		</div>
	);
}
