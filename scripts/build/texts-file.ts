import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Gathers every text of the chat, in every language and by its path, into one file for the relay and the console.
 * The relay sends the launcher's words in the one language that a visitor needs, so that no other crosses the wire
 * before the chat is open; owners put their own words beside these.
 */
export async function writeTexts(folder: string, file: string) {
	const names = (await readdir(folder))
		.filter((name) => /^[a-z]{2,3}(-\w+)*\.ts$/.test(name))
		.sort();
	const texts: Record<string, Record<string, string>> = {};
	for (const name of names) {
		const tag = name.slice(0, -".ts".length);
		// widget/words/pt-BR.ts exports `ptBR`: a name cannot hold a hyphen.
		const exported = tag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
		const words = await exportOf(join(folder, name), exported);
		// English has a second file for what comes later.
		const second = join(folder, `${tag}.later.ts`);
		const later = existsSync(second)
			? await exportOf(second, `${exported}Later`)
			: words?.later;
		if (!words?.launcher || !later)
			throw new Error(
				`widget/words/${name} must export const ${exported} = { launcher: …, later: … }.`,
			);
		// What a language says of itself is no text.
		texts[tag] = byPath({ ...words, later, language: {} });
	}
	await writeFile(file, `${JSON.stringify(texts)}\n`);
}

async function exportOf(file: string, name: string) {
	const module = await import(pathToFileURL(file).href);
	return module[name] as Record<string, unknown> | undefined;
}

/** `{ header: { title: "…" } }` as `{ "header.title": "…" }`. */
function byPath(node: object, before = ""): Record<string, string> {
	const found = Object.entries(node).map(([key, value]) => {
		const path = before + key;
		return typeof value === "string"
			? { [path]: value }
			: byPath(value, `${path}.`);
	});
	return Object.assign({}, ...found);
}
