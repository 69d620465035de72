import { fill, words } from "../words/words.ts";
import { actionsOf } from "../workspace/actions-of.ts";
import type { Command } from "../workspace/command-sources.ts";
import { shownGoKey } from "../workspace/go-key.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What this person can do now, and where they can go. */
export function actsNow(workspace: Workspace): readonly Command[] {
	return [...actionsOf(workspace), ...pages(workspace)];
}

function pages(workspace: Workspace): Command[] {
	return partsFor(workspace).flatMap(({ page }) =>
		page && (page.isFor?.(workspace) ?? true)
			? [
					{
						label: fill(words.goTo, { page: page.label }),
						...(page.key && { keys: shownGoKey(page.key) }),
						does: () => go({ kind: "page", name: page.name }),
					},
				]
			: [],
	);
}
