import { trimmed } from "../../protocol/is-blank.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { plain } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { PlaceValues } from "./fill-places.ts";

/** What the console knows of a conversation. A name and an order are those that the shop has signed. */
export function placeValues(
	{ me, sites }: Workspace,
	{ head, person }: Conversation,
): PlaceValues {
	const row = head.value;
	const shop = sites.value.find(({ id }) => id === row?.site);
	return {
		name: known(row?.visitorName),
		agent: known(me.value.name),
		shop: known(shop?.name),
		order: known(person.value?.orders[0]?.id),
	};
}

/** In one line, as it stands within a sentence. */
function known(value: string | null | undefined): string | null {
	return trimmed(plain(value)).replace(/\s+/g, " ") || null;
}
