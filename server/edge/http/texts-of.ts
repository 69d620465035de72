import type { TextsByLanguage } from "../../../protocol/site.ts";
import type { BuiltFile } from "./files.ts";

/** Every text of the chat in every language, as the build gathered them. */
export function textsOf(
	widget: ReadonlyMap<string, BuiltFile>,
): TextsByLanguage {
	const file = widget.get("texts.json");
	if (!file)
		throw new Error('texts.json is missing: run "npm run build" first');
	return JSON.parse(file.plain.toString()) as TextsByLanguage;
}
