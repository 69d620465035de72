import { go } from "../workspace/route.ts";
import type { Desk } from "../workspace/workspace.ts";

/** Yes: and whoever said it stands in the conversation. */
export async function acceptOffer(desk: Desk) {
	const { id } = desk.offers.front.peek() ?? {};
	if (id === undefined) return;
	const accepted = await desk.acting(id, () => desk.offers.accept());
	if (accepted === null) return;
	desk.lists.choose("mine");
	go({ kind: "conversation", id: accepted });
}
