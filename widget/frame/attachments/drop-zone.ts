/** Says over the chat that files can be dropped here, while some are held over it. */
export function showDropZone(page: Document, words: () => string | undefined) {
	let zone: HTMLElement | undefined;
	let ends: ReturnType<typeof setTimeout> | undefined;
	/** A browser tells of what is held many times in a second. */
	const HELD_MS = 400;

	page.addEventListener("dragover", ({ dataTransfer }) => {
		const types = dataTransfer?.types ?? [];
		if (!types.includes("Files") || types.includes("text/plain")) return;
		zone ??= page.body.appendChild(page.createElement("p"));
		zone.className = "drop-zone";
		zone.textContent = words() ?? "";
		clearTimeout(ends);
		ends = setTimeout(end, HELD_MS);
	});
	page.addEventListener("drop", end);

	function end() {
		zone?.remove();
		zone = undefined;
	}
}
