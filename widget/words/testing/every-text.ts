import type { Texts } from "../texts.ts";

type Leaf = { path: string; text: string };
type Forms = { path: string; forms: Record<string, string> };

/** Every text that is one sentence, and every one that has a form for each kind of number. */
export function readAll(texts: Texts): { leaves: Leaf[]; plurals: Forms[] } {
	const leaves: Leaf[] = [];
	const plurals: Forms[] = [];
	look(texts, "");
	return { leaves, plurals };

	function look(node: object, path: string) {
		for (const [key, value] of Object.entries(node)) {
			const here = path ? `${path}.${key}` : key;
			if (here === "language") continue;
			if (typeof value === "string") leaves.push({ path: here, text: value });
			else if ("other" in value) plurals.push({ path: here, forms: value });
			else look(value, here);
		}
	}
}

/** The same as one list, with each form at a path of its own: `queue.ahead.one`. */
export function everyText(texts: Texts): Leaf[] {
	const { leaves, plurals } = readAll(texts);
	const forms = plurals.flatMap(({ path, forms }) =>
		Object.entries(forms).map(([category, text]) => ({
			path: `${path}.${category}`,
			text,
		})),
	);
	return [...leaves, ...forms];
}
