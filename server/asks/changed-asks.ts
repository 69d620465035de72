import type { Kysely } from "kysely";
import {
	markChanged,
	markChangedIn,
} from "../store/contract/changed-conversation.ts";
import type { Write } from "../store/contract/statement.ts";
import type { AskRow, AskTables } from "./rows.ts";

type About = Pick<AskRow, "site_id" | "conversation_id" | "kind">;

/** What became of a rating changes what is counted of its conversation; nothing is written for any other question. */
export function askChanged(ask: About): Write[] {
	const { site_id, conversation_id, kind } = ask;
	return kind === "rating" && conversation_id !== null
		? [markChanged({ site_id, conversation_id })]
		: [];
}

/** The same of an ask by its id, as part of the transaction that changes it. */
export async function markAskedAbout(
	tx: Kysely<never>,
	{ site_id, id }: Pick<AskRow, "site_id" | "id">,
): Promise<void> {
	const ask = await (tx as unknown as Kysely<AskTables>)
		.selectFrom("asks")
		.select(["conversation_id", "kind"])
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.executeTakeFirst();
	if (ask?.kind !== "rating" || ask.conversation_id === null) return;
	const { conversation_id } = ask;
	await markChangedIn(tx, [{ site_id, conversation_id }]);
}
