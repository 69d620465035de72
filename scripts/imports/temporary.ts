/** Imports against their direction that are still to be turned around, as `from → to`; `*` is any room. */
const TEMPORARY_IMPORTS: ReadonlySet<string> = new Set([]);

/** Whether an import inside an app is on the list. */
export function isTemporary(app: string, own: string, target: string): boolean {
	return (
		TEMPORARY_IMPORTS.has(`${app}${own} → ${app}${target}`) ||
		TEMPORARY_IMPORTS.has(`${app}* → ${app}${target}`)
	);
}

/** Steps of rings between folders that are still to be taken out, as `from → to`; `*` is any. */
export const TEMPORARY_STEPS: ReadonlySet<string> = new Set([]);

/** Files with functions of more than a hundred lines that are still to be split. */
export const TEMPORARY_LENGTHS: ReadonlySet<string> = new Set([]);
