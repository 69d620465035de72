import { createHash } from "node:crypto";
import type { Scripts } from "../../ports/scripts.ts";
import type { BuiltFile } from "./files.ts";

/** The pasted scripts that the build has put at addresses for ever, and which of them is today's. */
export function scriptsOf(widget: ReadonlyMap<string, BuiltFile>): Scripts {
	const integrities = new Map<string, string>();
	for (const [name, { plain }] of widget) {
		const hash = hashIn(`/${name}`);
		if (hash !== null)
			integrities.set(
				hash,
				`sha384-${createHash("sha384").update(plain).digest("base64")}`,
			);
	}
	const file = widget.get("embed.json");
	if (!file) return { today: null, integrities };
	const { script = "" } = JSON.parse(file.plain.toString()) as {
		script?: string;
	};
	return { today: hashIn(script), integrities };
}

function hashIn(path: string): string | null {
	return /^\/v\/([^/]+)\/shopbell\.js$/.exec(path)?.[1] ?? null;
}
