import { readFile } from "node:fs/promises";

const FORBIDDEN: [RegExp, string][] = [
	[/<script\b(?![^>]*\ssrc=)/i, "an inline script"],
	[/<style\b/i, "an inline style sheet"],
	[/\sstyle=/i, "a style attribute"],
	[/\son[a-z]+=/i, "an inline event handler"],
	[/\bdata:[a-z]+\//i, "a data: address"],
];

/** The pages are served with a CSP that forbids these; better a failed build than a blank page. */
export async function checkPage(file: string) {
	const html = await readFile(file, "utf8");
	for (const [pattern, what] of FORBIDDEN) {
		if (pattern.test(html))
			throw new Error(`${file} holds ${what}, which its CSP forbids.`);
	}
}
