import { changing, createKeptAnswers, during } from "../people/kept-answers.ts";
import type { KeptKnown } from "../ports/known-answers.ts";
import type { Store } from "../store/contract/store.ts";

/** What is asked with every command of the staff: who is signed in, who they are and where they work; and each hello's site. */
type Asked = Pick<
	Store,
	"session" | "person" | "rolesOf" | "site" | "touchSession" | "now"
>;

/**
 * The same store, which answers from memory who acts for the staff, and what a site is set to. While a method runs that may change any of it,
 * and after it, the database is asked: whoever was removed has nothing from the moment of the commit. Whatever is not
 * known to be harmless may.
 * @param known where several relays share the store: what one of them has changed the others forget
 * @param harmless methods that change nothing of sessions, people, memberships' roles, and sites
 */
export function withKnownStaff<S extends Asked>(
	store: S,
	harmless: readonly string[],
	known?: KeptKnown,
): S {
	const { now, touchSession } = store;
	const sessions = createKeptAnswers(store.session, now);
	const people = createKeptAnswers(store.person, now);
	const roles = createKeptAnswers(store.rolesOf, now);
	const sites = createKeptAnswers(store.site, now);
	const all = [sessions, people, roles, sites];
	const distrust = () => all.map((kept) => kept.distrust(null));
	known?.keeps(() => {
		for (const trust of distrust()) trust();
	});
	const begin = () => [...distrust(), () => known?.changed()];
	return {
		...changing(store, new Set(harmless), begin),
		session: sessions.ask,
		person: people.ask,
		rolesOf: roles.ask,
		site: sites.ask,
		// Once a minute for each session that is used, and nobody else's business.
		touchSession: (tokenHash, usedAt) =>
			during(
				() => [sessions.distrust(tokenHash)],
				() => touchSession(tokenHash, usedAt),
			),
	};
}
