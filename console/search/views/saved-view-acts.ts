import type { Refusal } from "../../../protocol/refusal.ts";
import type { SavedView, ViewSaved } from "../../../protocol/saved-view.ts";
import { setsUp } from "../../workspace/rights.ts";
import { go } from "../../workspace/route.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { viewsModel } from "./views-model.ts";
import { viewsWords } from "./words.ts";

/** One removed by mistake comes back for so long. */
const UNDO_MS = 10_000;

/** Whether this person may change what all of a shop see. */
export function setsTeam({ sites }: Workspace, site: string): boolean {
	return sites.value.some(({ id, role }) => id === site && setsUp(role));
}

/** null: it is saved. */
export async function saveView(
	{ connection, of }: Workspace,
	view: ViewSaved,
): Promise<Refusal | null> {
	const reply = await connection.ask("view:save", view);
	if (!reply.ok) return reply.refusal;
	of(viewsModel).told(view.site, reply.data.views);
	return null;
}

/** Shown as removed at once; for some seconds it can be brought back. null: it is removed. */
export async function removeView(
	workspace: Workspace,
	view: SavedView,
): Promise<Refusal | null> {
	const { connection, toasts, of } = workspace;
	const { all, told } = of(viewsModel);
	const { site, id, owner, name, icon, query } = view;
	const before = all.peek()?.filter((one) => one.site === site) ?? [];
	told(
		site,
		before.filter((one) => one.id !== id),
	);
	go({ kind: "inbox" });
	const reply = await connection.ask("view:remove", { site, id });
	if (!reply.ok) {
		told(site, before);
		go({ kind: "view", id });
		return reply.refusal;
	}
	told(site, reply.data.views);
	toasts.say(
		{
			text: viewsWords.removed,
			action: {
				label: viewsWords.undo,
				run: () =>
					void saveView(workspace, { site, id, owner, name, icon, query }),
			},
		},
		UNDO_MS,
	);
	return null;
}
