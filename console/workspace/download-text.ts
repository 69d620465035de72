import { downloadFile } from "./download-file.ts";

/** Gives a text to the person as a file. */
export function downloadText(name: string, text: string, type = "text/plain") {
	downloadFile(name, new Blob([text], { type }));
}
