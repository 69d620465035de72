import type { Account, SessionInfo } from "../../protocol/account.ts";
import { FRESH_MS } from "../../protocol/account-limits.ts";
import { pictureAddress } from "../people/picture.ts";
import { hasEnded, sessionIdOf } from "../sessions/sessions.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { SessionWithDays } from "../store/contract/sign-in-store.ts";
import type { Store } from "../store/contract/store.ts";

interface Parts {
	store: Store;
	consoleOrigin: string;
}

/** Sessions that are shown; to end all others ends the further ones, too. */
const SESSIONS_SHOWN = 50;

/** What somebody sees of their own account. */
export async function accountOf(
	{ store, consoleOrigin }: Parts,
	{
		session: { token_hash },
		person: { id },
	}: { session: SessionRow; person: PersonRow },
): Promise<Account> {
	const [person, session, all, password, totp, recoveryCodes, passkeys] =
		await Promise.all([
			store.person(id),
			store.session(token_hash),
			store.sessionsOf(id),
			store.password(id),
			store.totp(id),
			store.recoveryCodesLeft(id),
			store.passkeysOf(id),
		]);
	const now = store.now();
	const host = new URL(consoleOrigin).hostname;
	return {
		id,
		name: person?.name ?? "",
		shortName: person?.short_name ?? null,
		language: person?.language ?? null,
		email: person?.email ?? "",
		newEmail: await store.newEmailOf(id, now),
		picture: person ? pictureAddress(person) : null,
		passwordSetAt: password?.set_at ?? null,
		totpSetAt: totp?.set_at ?? null,
		recoveryCodes,
		passkeys: passkeys.map((key) => ({
			id: key.credential_id,
			name: key.name,
			createdAt: key.created_at,
			usedAt: key.used_at,
			elsewhere: key.rp_id !== host,
		})),
		sessions: sessionInfos(all, token_hash, now),
		freshUntil: (session?.fresh_at ?? 0) + FRESH_MS,
		needsSecondFactor: await store.needsSecondFactor(id),
		now,
	};
}

/** This one first, then the newest use. */
function sessionInfos(
	all: readonly SessionWithDays[],
	own: string,
	now: number,
): SessionInfo[] {
	const infos = all
		.filter((session) => !hasEnded(session, now))
		.map((session) => ({
			id: sessionIdOf(session),
			browser: session.browser,
			system: session.system,
			createdAt: session.created_at,
			usedAt: session.used_at,
			isThis: session.token_hash === own,
		}));
	return [
		...infos.filter(({ isThis }) => isThis),
		...infos.filter(({ isThis }) => !isThis),
	].slice(0, SESSIONS_SHOWN);
}
