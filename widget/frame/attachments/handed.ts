import type { Signal } from "@preact/signals";

declare module "../context/context.ts" {
	interface Models {
		/** Files that were just chosen, pasted or dropped; what takes them is loaded then. null: none yet. */
		handed: Signal<readonly File[] | null>;
	}
}

/**
 * Takes what is pasted, dropped or held over the chat, so that the browser does not open it in the chat's place. Where
 * text comes along, as out of a table, the text is meant. What is held has no files yet, and loads what takes them.
 */
export function handsFiles(handed: Signal<readonly File[] | null>) {
	return (event: ClipboardEvent | DragEvent) => {
		const data =
			"clipboardData" in event ? event.clipboardData : event.dataTransfer;
		const types = data?.types ?? [];
		if (!types.includes("Files") || types.includes("text/plain")) return;
		event.preventDefault();
		handed.value = [...(data?.files ?? [])];
	};
}
