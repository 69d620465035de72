import { addStyle } from "./add-style.ts";
import css from "./print-transcript.css?inline";
import { daysOf, type Transcript } from "./transcript.ts";

let isStyled = false;

/** Opens the browser's own window for printing, with the chat alone on the paper. */
export function printTranscript(transcript: Transcript): void {
	if (!isStyled) addStyle(css);
	isStyled = true;
	// Not every browser says when it has printed.
	document.querySelector(".printed-chat")?.remove();
	const sheet = sheetOf(transcript);
	document.body.append(sheet);
	addEventListener("afterprint", () => sheet.remove(), { once: true });
	print();
}

/** Made of nodes, so that nothing in a text is taken for markup. */
function sheetOf(transcript: Transcript): HTMLElement {
	const sheet = element("section", "");
	sheet.className = "printed-chat";
	sheet.append(element("h1", transcript.title));
	for (const { day, lines } of daysOf(transcript)) {
		sheet.append(element("h2", day));
		for (const { name, time, text } of lines)
			sheet.append(
				element("h3", name ? `${name}, ${time}` : time),
				element("p", text),
			);
	}
	return sheet;
}

function element(tag: string, text: string): HTMLElement {
	const made = document.createElement(tag);
	made.dir = "auto";
	made.textContent = text;
	return made;
}
