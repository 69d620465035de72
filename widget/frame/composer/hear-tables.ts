import { putAt } from "../../../ui/put-at.ts";
import { tableText } from "../../../ui/table-text.ts";

/** A table that is pasted where one writes becomes text that can be read. */
export function hearTables(page: Document): void {
	page.addEventListener("paste", (event) => {
		const { target, clipboardData } = event;
		const text = tableText(clipboardData?.getData("text") ?? "");
		if (!(target instanceof HTMLTextAreaElement) || text === null) return;
		event.preventDefault();
		putAt(target, target.selectionStart, text);
	});
}
