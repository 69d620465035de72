import { inboxModel } from "../inbox/inbox-model.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { offersModel } from "./offers.ts";

/** Yes: and whoever said it stands in the conversation. */
export async function acceptOffer(workspace: Workspace) {
	const { acting, lists } = workspace.of(inboxModel);
	const { id } = workspace.of(offersModel).front.peek() ?? {};
	if (id === undefined) return;
	const accepted = await acting(id, () => workspace.of(offersModel).accept());
	if (accepted === null) return;
	lists.choose("mine");
	go({ kind: "conversation", id: accepted });
}
