import { fill } from "../words/words.ts";
import { satisfactionWords as w } from "./satisfaction-words.ts";

/** The relay names a format by its kind and the version since which answers compare: `faces 1`. */
export function formatText(format: string): string {
	const [kind = "", version = ""] = format.split(" ");
	return fill(w.format, { kind: w.kinds[kind] ?? kind, version });
}
