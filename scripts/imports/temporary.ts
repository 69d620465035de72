/** Imports against their direction that are still to be turned around, as `from → to`; `*` is any room. */
const TEMPORARY_IMPORTS: ReadonlySet<string> = new Set([
	"widget/frame/chat → widget/frame/load-lazy-parts",
	"widget/frame/context → widget/frame/lazy-parts",
	"widget/frame/context → widget/frame/models",
	"widget/frame/forgetting → widget/frame/load-lazy-parts",
	"widget/frame/rating → widget/frame/lazy-parts",
]);

/** Whether an import inside an app is on the list. */
export function isTemporary(app: string, own: string, target: string): boolean {
	return (
		TEMPORARY_IMPORTS.has(`${app}${own} → ${app}${target}`) ||
		TEMPORARY_IMPORTS.has(`${app}* → ${app}${target}`)
	);
}

/** Steps of rings between folders that are still to be taken out, as `from → to`; `*` is any. */
export const TEMPORARY_STEPS: ReadonlySet<string> = new Set([
	"server/store/rebuild.ts → *",
	"widget/frame/context.ts → *",
	"widget/frame/chat → widget/frame/panel",
	"widget/frame/chat → widget/frame/load-lazy-parts.tsx",
	"widget/frame/forgetting → widget/frame/load-lazy-parts.tsx",
	"widget/frame/rating → widget/frame/lazy-parts.ts",
]);
