import { randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import type { Staff } from "../../world/owner.ts";

/** Her only conversation. */
export async function conversationOf(noor: Staff): Promise<string> {
	let id = "";
	await expect
		.poll(async () => {
			const { conversations } = await noor.says("inbox:read", {});
			id = conversations[0]?.id ?? "";
			return id;
		})
		.not.toBe("");
	return id;
}

export async function answers(
	noor: Staff,
	conversation: string,
	text: string,
): Promise<void> {
	await noor.says("message:send", {
		conversation,
		clientId: randomBytes(16).toString("base64url"),
		text,
	});
}
