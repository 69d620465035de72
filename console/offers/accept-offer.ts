import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Yes: and whoever said it stands in the conversation. */
export async function acceptOffer(workspace: Workspace) {
	const { id } = workspace.offers.front.peek() ?? {};
	if (id === undefined) return;
	const accepted = await workspace.acting(id, () => workspace.offers.accept());
	if (accepted === null) return;
	workspace.lists.choose("mine");
	go({ kind: "conversation", id: accepted });
}
