// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { hearTables } from "./hear-tables.ts";

function paste(box: HTMLElement, text: string): boolean {
	const event = new Event("paste", { bubbles: true, cancelable: true });
	const clipboardData = { getData: () => text };
	return box.dispatchEvent(Object.assign(event, { clipboardData }));
}

test("TX6 a pasted table takes the place of what is selected, and other texts are the browser's", () => {
	hearTables(document);
	document.body.innerHTML = "<textarea>See XX.</textarea>";
	const box = document.querySelector("textarea") as HTMLTextAreaElement;
	box.setSelectionRange(4, 6);
	expect(paste(box, "a text")).toBe(true);
	expect(paste(box, "Size\tPrice\nM\t20 €")).toBe(false);
	expect(box.value).toBe("See Size | Price\nM | 20 €.");
});
