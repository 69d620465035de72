type Leaf = { path: string; text: string };
type Forms = { path: string; forms: Record<string, string> };

const CATEGORY = /^(zero|one|two|few|many|other)$/;

/** Every text that is one sentence, and every one that has a form for each kind of number. */
export function readTexts(texts: object): {
	leaves: Leaf[];
	plurals: Forms[];
} {
	const leaves: Leaf[] = [];
	const plurals: Forms[] = [];
	look(texts, "");
	return { leaves, plurals };

	function look(node: object, path: string) {
		for (const [key, value] of Object.entries(node)) {
			const here = path ? `${path}.${key}` : key;
			if (typeof value === "string") leaves.push({ path: here, text: value });
			else if (isPlural(value)) plurals.push({ path: here, forms: value });
			else look(value, here);
		}
	}
}

function isPlural(value: object): value is Record<string, string> {
	const keys = Object.keys(value);
	return keys.includes("other") && keys.every((key) => CATEGORY.test(key));
}

/** The same as one list, with each form at a path of its own. */
export function everyText(texts: object): Leaf[] {
	const { leaves, plurals } = readTexts(texts);
	const forms = plurals.flatMap(({ path, forms }) =>
		Object.entries(forms).map(([category, text]) => ({
			path: `${path}.${category}`,
			text,
		})),
	);
	return [...leaves, ...forms];
}
