import { newId, newToken } from "../../protocol/ids.ts";
import type { PostedDraft } from "../../protocol/message.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { World } from "./world.ts";

/** Somebody new leaves this message and goes, as the chat does it over HTTP: without a browser. */
export async function leaves(
	{ relay, site }: World,
	text: string,
): Promise<void> {
	const draft: PostedDraft = {
		protocol: PROTOCOL,
		token: newToken(),
		identity: null,
		conversation: null,
		clientId: newId(),
		text,
	};
	const answer = await fetch(`${relay}/messages/${site}`, {
		method: "POST",
		headers: { Origin: relay, "Content-Type": "application/json" },
		body: JSON.stringify(draft),
	});
	if (!answer.ok) throw new Error(`${text}: ${await answer.text()}`);
}
