import {
	SESSION_ABSOLUTE_MS,
	SESSION_DAYS,
	SIGN_IN_LINK_MS,
} from "../../protocol/account-limits.ts";
import { newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRowsOf } from "../people/audit.ts";
import { sameText } from "../people/same-text.ts";
import { hashOf } from "../people/secret.ts";
import type {
	LinkPurpose,
	LinkRow,
	SessionRow,
} from "../store/contract/sign-in-rows.ts";
import type { SessionWithDays } from "../store/contract/sign-in-store.ts";
import type { Store } from "../store/contract/store.ts";

export const DAY_MS = 24 * 3_600_000;

export interface NewSession {
	/** For the cookie, and nowhere else. */
	token: string;
	csrf: string;
}

/** A token for a link that works once, for an hour. */
export async function newLink(
	store: Store,
	purpose: LinkPurpose,
	personId: string | null,
	{
		madeBy = null,
		email = null,
	}: { madeBy?: string | null; email?: string | null } = {},
): Promise<string> {
	// Who starts a relay once more has lost the link of before, or somebody else has found it in a log.
	if (purpose === "first_run") await store.dropUnusedLinks(purpose);
	const token = newToken();
	await store.keepLink({
		token_hash: hashOf(token),
		purpose,
		person_id: personId,
		made_by: madeBy,
		email,
		expires_at: store.now() + SIGN_IN_LINK_MS,
		used_at: null,
	});
	return token;
}

/** What a link opens, as far as it opens anything. `why` is for the log, and told to nobody. */
export type LinkState =
	| { kind: "good"; link: LinkRow }
	| { kind: "gone"; why: "link_unknown" | "link_used" | "link_expired" };

/** Looks at a link without using it. */
export async function linkState(
	store: Store,
	token: string,
): Promise<LinkState> {
	const link = await store.link(hashOf(token));
	if (!link) return { kind: "gone", why: "link_unknown" };
	if (link.used_at !== null) return { kind: "gone", why: "link_used" };
	if (link.expires_at <= store.now())
		return { kind: "gone", why: "link_expired" };
	return { kind: "good", link };
}

/** Uses a link; only one caller ever can. One for another purpose than these is left unused. */
export async function useLink(
	store: Store,
	token: string,
	...purposes: readonly LinkPurpose[]
): Promise<LinkState> {
	const state = await linkState(store, token);
	if (state.kind === "gone") return state;
	if (!purposes.includes(state.link.purpose))
		return { kind: "gone", why: "link_unknown" };
	const link = await store.useLink(state.link.token_hash, store.now());
	return link ? { kind: "good", link } : { kind: "gone", why: "link_used" };
}

/** How somebody signed in, as far as the session keeps it. */
export interface SignedInBy {
	/** As the browser named itself. */
	browser?: string | null;
	system?: string | null;
	/** With a second factor, or with a passkey. */
	secondFactor?: boolean;
}

export async function beginSession(
	store: Store,
	personId: string,
	{ browser = null, system = null, secondFactor = false }: SignedInBy = {},
	way: SignInWay | null = null,
): Promise<NewSession> {
	const session = { token: newToken(), csrf: newToken() };
	const now = store.now();
	const audit = way
		? await auditRowsOf(store, personId, {
				action: "signed_in",
				by: personId,
				details: { way, secondFactor },
			})
		: [];
	await store.keepSession(
		{
			token_hash: hashOf(session.token),
			person_id: personId,
			csrf: session.csrf,
			created_at: now,
			used_at: now,
			browser,
			system,
			fresh_at: now,
			second_factor_at: secondFactor ? now : 0,
		},
		audit,
	);
	return session;
}

/** Who they are was proven by this. `link`: printed on the server. */
export type SignInWay =
	| "password"
	| "passkey"
	| "link"
	| "colleague"
	| "mail"
	| "invitation"
	| "first_run";

/** Names the session to its person, and opens nothing. */
export function sessionIdOf({
	token_hash,
}: Pick<SessionRow, "token_hash">): string {
	return hashOf(token_hash).slice(0, 22);
}

/** Errors: `signed_out`. */
export async function sessionOf(
	store: Store,
	token: string | undefined,
): Promise<SessionRow> {
	const session = token && (await liveSession(store, hashOf(token)));
	if (!session) throw new Refused({ code: "signed_out" });
	return session;
}

/** The cookie's token and the CSRF value together: a page elsewhere can make a browser send the one, never the other. */
export async function mayEnter(
	store: Store,
	token: string | undefined,
	csrf: unknown,
): Promise<SessionRow> {
	const session = await sessionOf(store, token);
	if (typeof csrf !== "string" || !sameText(csrf, session.csrf))
		throw new Refused({ code: "signed_out" });
	return session;
}

/** The session, if it is known and neither idle nor too old; using it keeps it from going idle. */
export async function liveSession(
	store: Store,
	tokenHash: string,
): Promise<SessionWithDays | undefined> {
	const session = await store.session(tokenHash);
	if (!session) return undefined;
	const now = store.now();
	if (hasEnded(session, now)) {
		await store.dropSession(session.token_hash);
		return undefined;
	}
	// Written once a minute, not with every request.
	if (now - session.used_at > 60_000)
		await store.touchSession(session.token_hash, now);
	return session;
}

/** The same without counting as use: a console that only answers pings is not being used. */
export async function isLive(
	store: Pick<Store, "session" | "now">,
	tokenHash: string,
): Promise<boolean> {
	const session = await store.session(tokenHash);
	return session !== undefined && !hasEnded(session, store.now());
}

export function hasEnded(session: SessionWithDays, now: number): boolean {
	const days = session.session_days ?? SESSION_DAYS;
	return (
		now - session.used_at > days * DAY_MS ||
		now - session.created_at > SESSION_ABSOLUTE_MS
	);
}
