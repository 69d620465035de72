import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { completionsOf } from "./completions.ts";
import { searchModel } from "./search-model.ts";
import { namesIn } from "./search-names.ts";
import { searchWords } from "./words.ts";

/** How the last word may go on: with Tab from the box. */
export function Completions({ query }: { query: string }) {
	const workspace = useWorkspace();
	const { type } = useModel(searchModel);
	const offered = completionsOf(query, namesIn(workspace));
	if (offered.length === 0) return null;
	return (
		<ul class="completions" aria-label={searchWords.offer}>
			{offered.map((one) => (
				<li key={one.word}>
					<button
						type="button"
						class="find-chip"
						dir="auto"
						onClick={() => {
							type(one.query);
							document.querySelector<HTMLInputElement>("#search")?.focus();
						}}
					>
						{one.word}
					</button>
				</li>
			))}
		</ul>
	);
}
