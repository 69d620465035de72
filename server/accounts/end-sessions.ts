import { Refused } from "../../protocol/refusal.ts";
import { auditRowsOf } from "../people/audit.ts";
import { sessionIdOf } from "../sessions/sessions.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { Accounts } from "./accounts.ts";

interface Who {
	session: SessionRow;
	person: PersonRow;
}

/** One of their own, or all but this one, and the sockets with them. Errors: `not_found`. */
export async function endSessions(
	accounts: Accounts,
	who: Who,
	which: string,
): Promise<void> {
	const ended =
		which === "others"
			? await endOthers(accounts, who)
			: [await endOne(accounts, who, which)];
	for (const hash of ended) accounts.publisher.endStaff(`session:${hash}`);
}

async function endOne(
	{ store }: Accounts,
	{ person }: Who,
	id: string,
): Promise<string> {
	const all = await store.sessionsOf(person.id);
	const one = all.find((session) => sessionIdOf(session) === id);
	if (!one) throw new Refused({ code: "not_found" });
	const audit = await auditRowsOf(store, person.id, {
		action: "session_ended",
		by: person.id,
		target: id,
	});
	await store.dropSession(one.token_hash, audit);
	return one.token_hash;
}

async function endOthers(
	{ store }: Accounts,
	{ session, person }: Who,
): Promise<string[]> {
	const audit = await auditRowsOf(store, person.id, {
		action: "session_ended",
		by: person.id,
		details: { which: "others" },
	});
	return store.dropSessionsOf(person.id, session.token_hash, audit);
}
