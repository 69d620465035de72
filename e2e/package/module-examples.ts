import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/run.js";

/** What docs/module.md shows, so that what is tried is what is read. */
export async function moduleExamples() {
	const page = await readFile(join(root, "docs/module.md"), "utf8");
	const shown = (language: string) => {
		const [, rest = ""] = page.split(`\`\`\`${language}\n`);
		const [code] = rest.split("```");
		if (!code) throw new Error(`docs/module.md shows no ${language}`);
		return code;
	};
	const [, vue = ""] = />\n([\s\S]*)<\/script>/.exec(shown("vue")) ?? [];
	return { plain: shown("ts"), react: shown("tsx"), vue };
}
