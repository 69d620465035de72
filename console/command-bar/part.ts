import type { Part } from "../workspace/part.ts";
import { CommandBarDialog } from "./CommandBarDialog.tsx";
import { showCommandBar } from "./command-bar.ts";
import { commandBarWords } from "./words.ts";

/** Everything that has a name, by its name. */
export const commandBarPart: Part = {
	Dialog: CommandBarDialog,
	keys: [
		{
			shown: isMac() ? "⌘ K" : "Ctrl K",
			label: commandBarWords.key,
			does: { "$mod+k": showCommandBar },
		},
	],
};

function isMac(): boolean {
	return /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? "");
}
