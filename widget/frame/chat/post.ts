import { REPLY_MS } from "../../../protocol/limits.ts";
import type { PostedDraft, Sent } from "../../../protocol/message.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";

/** Leaves a message over HTTP. Never throws: without an answer the refusal is `retry`. */
export async function post(
	url: string,
	site: string,
	draft: PostedDraft,
): Promise<Reply<Sent>> {
	try {
		const response = await fetch(`${url}/messages/${site}`, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(draft),
			signal: AbortSignal.timeout(REPLY_MS),
		});
		const said = (await response.json()) as Sent & { refusal?: Refusal };
		const { conversation, seq, refusal } = said;
		if (typeof refusal?.code === "string") return { ok: false, refusal };
		if (
			response.ok &&
			typeof conversation === "string" &&
			Number.isInteger(seq)
		) {
			return { ok: true, data: said };
		}
	} catch {}
	// No network, no relay, or somebody else's answer in between: the outbox tries again.
	return { ok: false, refusal: { code: "retry" } };
}
