import { selectionModel } from "../inbox/selection.ts";
import { selectionActs } from "../inbox/slots.ts";
import { withKey } from "../words/words.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { selectionBarWords } from "./bar-words.ts";
import { clearSelection } from "./selection-acts.ts";

/** The acts of all parts with what is selected. */
export function SelectionBar() {
	const workspace = useWorkspace();
	const { isFull } = useModel(selectionModel);
	const w = selectionBarWords;
	return (
		<>
			{isFull.value && <p class="quiet">{w.full}</p>}
			<div class="selection-acts">
				{selectionActs.of(partsFor(workspace)).map(({ label, keys, does }) => (
					<button
						key={label}
						type="button"
						class="button"
						title={keys && withKey(label, keys)}
						onClick={() => does(workspace)}
					>
						{label}
					</button>
				))}
				<button
					type="button"
					class="button button-plain"
					title={withKey(w.clear, "Esc")}
					onClick={() => clearSelection(workspace)}
				>
					{w.clear}
				</button>
			</div>
		</>
	);
}
