/** In the place of what stands from there to the caret, as if it was typed: undo of the browser takes it back. */
export function putAt(box: HTMLTextAreaElement, at: number, text: string) {
	const caret = box.selectionEnd;
	box.focus();
	box.setSelectionRange(at, caret);
	// Deprecated and everywhere: nothing else leaves the browser's undo whole.
	if (document.execCommand?.(text ? "insertText" : "delete", false, text))
		return;
	box.setRangeText(text, at, caret, "end");
	box.dispatchEvent(new Event("input", { bubbles: true }));
}
