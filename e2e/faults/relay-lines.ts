import type { Relay } from "./relay.ts";

const LINES = 30;

/** The relay's last log lines about whoever wrote texts that begin so, what it has stored of them, and its last lines at all. */
export async function linesAbout(
	{ stored, lines, running }: Relay,
	beginning: string,
): Promise<string[]> {
	const { entries, heads, visitors } = await stored();
	const ids = new Set<string>();
	const heading: string[] = [];
	for (const { conversation, text } of entries) {
		if (!text?.startsWith(beginning) || ids.has(conversation)) continue;
		const visitor = visitors.get(conversation) ?? "";
		ids.add(conversation).add(visitor);
		const head = JSON.stringify(heads.get(conversation));
		heading.push(`conversation ${conversation} of ${visitor}: ${head}`);
	}
	const about = lines.filter((line) =>
		[...ids].some((id) => id && line.includes(id)),
	);
	return [
		running() ? "it runs" : "it does not run",
		...heading,
		...about.slice(-LINES),
		"its last lines:",
		...lines.slice(-LINES),
	];
}
