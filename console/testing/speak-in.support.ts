import { pseudo } from "../../widget/words/testing/pseudo.ts";
import type { English } from "../languages/english.ts";

const english = import.meta.glob<Record<string, object>>("../**/*.ts", {
	import: "*",
});

/**
 * Puts another language in the place of English, as the build does, before anything that says it is imported: with
 * `import()`, behind this. "pseudo" is English in brackets. The file of the test gets a process of its own.
 */
export async function speakIn(tag: string): Promise<void> {
	const { [tag]: texts } =
		tag === "pseudo" ? {} : await import(`../languages/${tag}.ts`);
	const { englishFiles } = await import(
		"../languages/english-files.support.ts"
	);
	for (const file of englishFiles) {
		const said = (await english[`../${file}.ts`]?.()) ?? {};
		for (const [name, own] of Object.entries(said))
			put(own, texts ? texts[file as keyof English][name] : pseudo(own));
	}
	if (!texts) (await import("../words/en.ts")).en.language = "en";
}

function put(into: object, from: object): void {
	for (const [key, value] of Object.entries(from)) {
		const own = (into as Record<string, unknown>)[key];
		if (typeof own === "object" && own !== null) put(own, value);
		else (into as Record<string, unknown>)[key] = value;
	}
}
