/** One instruction of a Dockerfile. */
export interface Instruction {
	/** In capitals, e.g. `COPY`. */
	name: string;
	/** What stands behind it, in one line, without options. */
	rest: string;
	/** `--from=build` → `{from: "build"}` */
	options: Record<string, string>;
	/** The name of its stage, or its number. */
	stage: string;
}

/** Reads instructions in their order. Knows what ours uses: continued lines, comments, options, no heredocs. */
export function readDockerfile(text: string): Instruction[] {
	const lines = text
		.replace(/^#.*\n/gm, "")
		.replace(/\\\n\s*/g, "")
		.split("\n")
		.filter((line) => line.trim() !== "");
	let stages = 0;
	let stage = "";
	return lines.map((line) => {
		const [, name = "", behind = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
		const options: Record<string, string> = {};
		const rest = behind.replace(
			/--([a-z-]+)=(\S+)\s+/g,
			(_, key: string, value: string) => {
				options[key] = value;
				return "";
			},
		);
		if (name === "FROM")
			stage = / AS (\S+)$/.exec(rest)?.[1] ?? String(stages++);
		return { name, rest, options, stage };
	});
}

/** `["a", "b"]` → words. */
export function wordsOf(rest: string): string[] {
	return JSON.parse(rest) as string[];
}
