import { type Signal, signal } from "@preact/signals";

/** Files that were just chosen, pasted or dropped; what takes them is loaded then. null: none yet. */
type Handed = Signal<readonly File[] | null>;

declare module "../context/context.ts" {
	interface Models {
		handed: Handed;
	}
}

/**
 * Takes what is pasted, dropped or held over the chat, so that the browser does not open it in the chat's place. Where
 * text comes along, as out of a table, the text is meant. What is held has no files yet, and loads what takes them.
 */
export function createHanded(page: Document): Handed {
	const handed: Handed = signal(null);
	for (const how of ["paste", "dragover", "drop"])
		page.addEventListener(how, (event) => {
			const { clipboardData, dataTransfer } = event as Partial<
				ClipboardEvent & DragEvent
			>;
			const { types, files } = (clipboardData ?? dataTransfer) as DataTransfer;
			if (!types.includes("Files") || types.includes("text/plain")) return;
			event.preventDefault();
			handed.value = [...files];
		});
	return handed;
}
