import { Icon } from "../../ui/Icon.tsx";
import { keyboard } from "../../ui/icons.ts";
import type { AccountRow } from "../workspace/part.ts";
import { showKeys } from "./keys.ts";
import { keysWords } from "./words.ts";

export function KeysRow({ hide }: AccountRow) {
	return (
		<button
			type="button"
			class="account-row"
			aria-keyshortcuts="?"
			onClick={() => {
				hide();
				showKeys();
			}}
		>
			<Icon of={keyboard} />
			{keysWords.link}
		</button>
	);
}
