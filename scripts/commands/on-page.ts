const COMMAND = /^(?:[A-Z_]+=\S+ )*(?:npm|npx) \S.*$/;

/** The npm and npx commands that a page names, in its `sh` blocks and between backticks, each once. */
export function commandsOn(markdown: string): string[] {
	const blocks: string[] = [];
	const rest = markdown.replace(
		/^```(\w*)\n(.*?)^```$/gms,
		(_, language: string, block: string) => {
			if (language === "sh") blocks.push(block);
			return "";
		},
	);
	const lines = blocks
		.join("\n")
		.split("\n")
		.map((line) => line.replace(/\s+#.*$/, "").trim());
	const inline = [...rest.matchAll(/`([^`\n]+)`/g)].map(
		([, text = ""]) => text,
	);
	return [
		...new Set([...lines, ...inline].filter((text) => COMMAND.test(text))),
	];
}
