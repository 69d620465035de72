import { useComputed } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import { selectionModel } from "../inbox/selection.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { selectionWords } from "./words.ts";

/** In a row that is selected. */
export function SelectedMark({ row }: { row: StaffConversation }) {
	const { ids } = useModel(selectionModel);
	const isSelected = useComputed(() => ids.value.has(row.id));
	return isSelected.value ? (
		<span class="badge row-selected">{selectionWords.selected}</span>
	) : null;
}
