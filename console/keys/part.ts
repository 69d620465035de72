import "./keys.css";
import type { Part } from "../workspace/part.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { KeysRow } from "./KeysRow.tsx";
import { keysModel, showKeys } from "./keys.ts";
import { keysWords } from "./words.ts";

/** The keys that the parts have registered, and the list of them. */
export const keysPart: Part = {
	model: keysModel,
	Account: KeysRow,
	Dialog: KeysDialog,
	keys: [
		{
			shown: "?",
			label: keysWords.help,
			does: { "?": showKeys },
		},
	],
};
