import type { BulkAct } from "../../protocol/bulk.ts";
import { type Plural, refused } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { NotDone } from "./act-on-several.ts";

/** Of what is to be done with several. */
export interface Wanted {
	act: BulkAct;
	/** What the line at the foot says of those with which it was done. */
	done: Plural;
	/** The name of who gets them; left out: nobody does. */
	to?: string;
}

/**
 * Does it with these conversations, as one act that one undo takes back. The rows show it at once; what is refused comes
 * back, is said in words, and stays selected.
 * @returns why it was not done with all of them; null: it was
 */
export async function actOn(
	workspace: Workspace,
	ids: readonly string[],
	wanted: Wanted,
): Promise<NotDone | null> {
	if (ids.length === 0) return null;
	try {
		const { actOnSeveral } = await loadActs();
		return await actOnSeveral(workspace, ids, wanted);
	} catch {
		const refusal = { code: "retry" } as const;
		const why = refused(refusal);
		workspace.toasts.say({ text: why, action: null });
		return { why, refusal };
	}
}

/** Before it is wanted: the first act is as quick as the others then. */
export function loadActs() {
	return import("./act-on-several.ts");
}
