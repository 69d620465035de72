import type { BuiltFile } from "./files.ts";

/** The path for ever of today's script, as the build has noted it; null: it has not. */
export function embeddedScript(
	widget: ReadonlyMap<string, BuiltFile>,
): string | null {
	const file = widget.get("embed.json");
	if (!file) return null;
	const { script } = JSON.parse(file.plain.toString()) as { script?: string };
	return script ?? null;
}
