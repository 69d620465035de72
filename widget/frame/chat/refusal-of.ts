import type { Refusal, Reply } from "../../../protocol/refusal.ts";

/** null: done. */
export async function refusalOf(
	asked: Promise<Reply<unknown>>,
): Promise<Refusal | null> {
	const reply = await asked;
	return reply.ok ? null : reply.refusal;
}
