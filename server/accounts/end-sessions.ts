import { Refused } from "../../protocol/refusal.ts";
import { auditRowsOf } from "../people/audit.ts";
import { sessionIdOf } from "../sessions/sessions.ts";
import type { PersonRow, SessionRow } from "../store/contract/rows.ts";
import type { Accounts } from "./accounts.ts";

/** One of their own, or all but this one, and the sockets with them. Errors: `not_found`. */
export async function endSessions(
	{ store, publisher }: Accounts,
	{ session, person }: { session: SessionRow; person: PersonRow },
	which: string,
): Promise<void> {
	const all = await store.sessionsOf(person.id);
	const ended = all.filter((one) =>
		which === "others"
			? one.token_hash !== session.token_hash
			: sessionIdOf(one) === which,
	);
	if (ended.length === 0 && which !== "others")
		throw new Refused({ code: "not_found" });
	for (const one of ended) {
		const audit = await auditRowsOf(store, person.id, {
			action: "session_ended",
			by: person.id,
			target: sessionIdOf(one),
		});
		await store.dropSession(one.token_hash, audit);
		publisher.endStaff(`session:${one.token_hash}`);
	}
}
