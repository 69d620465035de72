import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** A browser tells many times in a second what is held over a page, and not always that it is no more. */
const HELD_MS = 400;

/**
 * Files that are pasted into the composer or dropped on its conversation.
 * @param within something in the composer
 * @param take null: nothing is sent from here now
 * @param isOver whether files are held over it
 */
export function useHandedOver(
	within: RefObject<HTMLElement | null>,
	take: ((files: readonly File[]) => void) | null,
	isOver: (is: boolean) => void,
): void {
	useLayoutEffect(() => {
		const column = within.current?.closest<HTMLElement>(".column");
		if (!column || !take) return;
		let ends: ReturnType<typeof setTimeout> | undefined;
		const ended = () => {
			clearTimeout(ends);
			isOver(false);
		};
		const over = (event: DragEvent) => {
			if (!hasFiles(event.dataTransfer)) return;
			event.preventDefault();
			isOver(true);
			clearTimeout(ends);
			ends = setTimeout(ended, HELD_MS);
		};
		const handed = (event: Event, data: DataTransfer | null) => {
			if (!data || !hasFiles(data) || !data.files.length) return;
			event.preventDefault();
			take([...data.files]);
		};
		const dropped = (event: DragEvent) => {
			ended();
			handed(event, event.dataTransfer);
		};
		const pasted = (event: ClipboardEvent) => {
			if (event.target instanceof HTMLTextAreaElement)
				handed(event, event.clipboardData);
		};
		column.addEventListener("dragover", over);
		column.addEventListener("drop", dropped);
		column.addEventListener("paste", pasted);
		return () => {
			clearTimeout(ends);
			column.removeEventListener("dragover", over);
			column.removeEventListener("drop", dropped);
			column.removeEventListener("paste", pasted);
		};
	});
}

/** A table of a spreadsheet comes as its picture as well: it is meant as text. */
function hasFiles(data: DataTransfer | null): boolean {
	const types = data?.types ?? [];
	return types.includes("Files") && !types.includes("text/plain");
}
