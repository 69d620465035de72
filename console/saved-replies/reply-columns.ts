import { fold } from "../../protocol/fold.ts";

/** Where each stands in a line; those that the file does not have are undefined. */
export interface Columns {
	name: number;
	text: number;
	shortcut: number | undefined;
	language: number | undefined;
}

/** As they are called here and by other tools. */
const NAMES = {
	name: ["name", "title"],
	text: ["text", "body", "content", "message", "reply"],
	shortcut: ["shortcut", "shortcode", "command"],
	language: ["language", "locale", "lang"],
};

/** The columns that a header names; null: a name or a text is not among them. */
export function columnsOf(header: readonly string[]): Columns | null {
	const cells = header.map((cell) => fold(cell.trim()));
	const at = (names: readonly string[]) => {
		const found = cells.findIndex((cell) => names.includes(cell));
		return found === -1 ? undefined : found;
	};
	const [name, text] = [at(NAMES.name), at(NAMES.text)];
	return name === undefined || text === undefined
		? null
		: {
				name,
				text,
				shortcut: at(NAMES.shortcut),
				language: at(NAMES.language),
			};
}
