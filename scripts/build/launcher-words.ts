import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Gathers what the launcher says, in every language, into one file for the relay: it sends the one
 * language that a visitor needs, so that no other crosses the wire before the chat is open.
 */
export async function writeLauncherWords(folder: string, file: string) {
	const names = (await readdir(folder))
		.filter((name) => /^[a-z]{2,3}(-\w+)*\.ts$/.test(name))
		.sort();
	const launchers: Record<string, unknown> = {};
	for (const name of names) {
		const language = name.slice(0, -".ts".length);
		const words = await import(pathToFileURL(join(folder, name)).href);
		// widget/words/pt-BR.ts exports `ptBR`: a name cannot hold a hyphen.
		const exported = language.replace(/-(\w)/g, (_, letter: string) =>
			letter.toUpperCase(),
		);
		const launcher = words[exported]?.launcher;
		if (!launcher)
			throw new Error(
				`widget/words/${name} must export const ${exported} = { launcher: … }.`,
			);
		launchers[language] = launcher;
	}
	await writeFile(file, `${JSON.stringify(launchers)}\n`);
}
