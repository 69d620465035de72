import { expect } from "@playwright/test";
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
	// A relay that is late on a busy machine takes no new visitors for a moment (LM3): a chat asks again.
	await expect(async () => {
		const answer = await fetch(`${relay}/messages/${site}`, {
			method: "POST",
			headers: { Origin: relay, "Content-Type": "application/json" },
			body: JSON.stringify(draft),
		});
		expect(answer.ok, `${text}: ${await answer.text()}`).toBe(true);
	}).toPass();
}
