import { moveInList } from "../inbox/move-in-list.ts";
import { withKey } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { searchBoxWords } from "./search-box-words.ts";
import { searchModel } from "./search-model.ts";

/** Above the lists: what is typed here is sought at once. */
export function SearchBox() {
	const workspace = useWorkspace();
	const { sought, type } = useModel(searchModel);
	return (
		<search class="search">
			<input
				id="search"
				type="search"
				class="search-box"
				aria-label={searchBoxWords.label}
				title={withKey(searchBoxWords.key, "/")}
				placeholder={searchBoxWords.label}
				autocomplete="off"
				enterkeyhint="search"
				value={sought.value?.query ?? ""}
				onInput={(event) => type(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.isComposing) return;
					if (event.key === "ArrowDown" || event.key === "Enter") {
						event.preventDefault();
						moveInList(workspace, 1);
					}
					if (event.key === "Escape") {
						type("");
						// The list is there again, and keys act in it.
						requestAnimationFrame(focusList);
					}
				}}
			/>
		</search>
	);
}

function focusList() {
	const find = (what: string) => document.querySelector<HTMLElement>(what);
	(
		find("[data-row][aria-current]") ?? find("[role=tab][tabindex='0']")
	)?.focus();
}
