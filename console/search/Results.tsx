import { useEffect, useMemo } from "preact/hooks";
import type { SearchHit } from "../../protocol/search.ts";
import { counted, fill, refused } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { NearEnd } from "../workspace/NearEnd.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { VirtualRows } from "../workspace/VirtualRows.tsx";
import { Completions } from "./Completions.tsx";
import { faultWords } from "./fault-words.ts";
import { type FoundState, foundModel, TYPED_MS } from "./found.ts";
import { ResultRow } from "./ResultRow.tsx";
import { searchModel } from "./search-model.ts";
import { missingTags } from "./search-names.ts";
import type { Sought } from "./sought.ts";
import { ViewActs } from "./views/ViewActs.tsx";
import { viewsModel } from "./views/views-model.ts";
import { searchWords } from "./words.ts";

/** What is found, in the place of the lists; it stays while one of it is read. */
export function Results() {
	const sought = useModel(searchModel).sought.value;
	const { all, view } = useModel(viewsModel);
	const found = useModel(foundModel);
	const isGone =
		sought?.view != null && all.value !== null && !view(sought.view);
	useEffect(() => {
		// A view is looked for as it stands; what is typed, after a pause.
		if (sought) found.seek(sought, sought.view === null ? TYPED_MS : 0);
	}, [found, sought?.query, sought?.site]);
	if (!sought) return null;
	if (isGone)
		return (
			<div class="empty">
				<p role="status">{searchWords.noView}</p>
			</div>
		);
	return (
		<>
			<div class="found-head">
				<ViewActs sought={sought} />
				<Completions query={sought.query} />
				<MissingTags query={sought.query} />
			</div>
			<FoundList
				state={found.state.value}
				seek={() => found.seek(sought, 0)}
				more={() => void found.more()}
			/>
		</>
	);
}

function MissingTags({ query }: Pick<Sought, "query">) {
	const workspace = useWorkspace();
	return (
		<>
			{missingTags(workspace, query).map((name) => (
				<p key={name} class="fault" role="status">
					{fill(searchWords.noTag, { name })}
				</p>
			))}
		</>
	);
}

function FoundList({
	state,
	seek,
	more,
}: {
	state: FoundState;
	seek(): void;
	more(): void;
}) {
	if (state.kind === "failed")
		return <Failed why={refused(state.refusal)} again={seek} />;
	if (state.kind === "fault") {
		const [first, hint] = faultWords(state.fault);
		return (
			<div class="found-fault">
				<p role="status">{first}</p>
				{hint && <p class="quiet">{hint}</p>}
			</div>
		);
	}
	const { hits, busy, next } = state;
	return (
		<section class="list" aria-label={searchWords.results}>
			<p class="quiet found-count" role="status">
				{hits.length > 0 &&
					counted(
						next === null ? searchWords.found : searchWords.foundSome,
						hits.length,
					)}
				{hits.length === 0 && next === null && !busy && searchWords.nothing}
				{busy && ` ${searchWords.older}`}
			</p>
			{hits.length === 0 && next === null && !busy && (
				<p class="quiet found-count">{searchWords.nothingHint}</p>
			)}
			<Hits hits={hits} />
			{next !== null && !busy && (
				<NearEnd of={next} reached={more}>
					<button type="button" class="text-button found-more" onClick={more}>
						{searchWords.more}
					</button>
				</NearEnd>
			)}
		</section>
	);
}

function Hits({ hits }: { hits: readonly SearchHit[] }) {
	const [ids, row] = useMemo(() => {
		const byId = new Map(hits.map((hit) => [hit.conversation.id, hit]));
		return [
			[...byId.keys()],
			(id: string) => {
				const hit = byId.get(id);
				return hit && <ResultRow hit={hit} />;
			},
		] as const;
	}, [hits]);
	return <VirtualRows ids={ids} keep={null} row={row} />;
}
