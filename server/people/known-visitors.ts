import type { Outcome } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { changing, createKeptAnswers, during } from "./kept-answers.ts";

/** What a shopper's hello asks, and what is told of them when they go: they come back with each page of the shop. */
type Asked = Pick<
	Store,
	| "visitor"
	| "visitorByToken"
	| "conversationsOf"
	| "newestConversation"
	| "keepIdentity"
	| "keepVisitorContext"
	| "commit"
	| "now"
>;

/** As many conversations of a visitor as anybody is told of. */
const MOST = 20;

/** Who has had more is read each time: a row is about 2 kB, with the longest preview 10 kB. */
const KEPT_ROWS = 5;

/**
 * Shoppers who come back within the time for which an answer counts: more than thirty a second. Each takes room
 * also while nobody comes: with 2,000 of them 5,000 idle connections took 1.67 times the floor, with 500 1.57 times.
 */
const SHOPPERS = 500;

/**
 * The same store, which answers from memory who somebody is by their token, and what they have written. A commit drops
 * what is known of the visitors in whose conversations it has written, before it is answered. While another method
 * runs that may change any of it, and after it, the database is asked. Whatever is not known to be harmless may.
 * @param harmless methods that change nothing of visitors, their tokens, their conversations and the newest message of these
 */
export function withKnownVisitors<S extends Asked>(
	store: S,
	harmless: readonly string[],
): S {
	const { now } = store;
	const visitors = createKeptAnswers(
		(key) => store.visitor(...partsOf(key)),
		now,
		SHOPPERS,
	);
	/** Of which only the id counts: the row is that of `visitors`. */
	const tokens = createKeptAnswers(
		(key) => store.visitorByToken(...partsOf(key)),
		now,
		SHOPPERS,
	);
	const own = createKeptAnswers(
		(key) => store.conversationsOf(...partsOf(key), MOST),
		now,
		SHOPPERS,
	);

	const distrustAll = () =>
		[visitors, tokens, own].map(({ distrust }) => distrust(null));
	const distrustOne = (site: string, visitor: string) =>
		[visitors, own].map(({ distrust }) => distrust(keyOf(site, visitor)));

	function forget(outcome: Outcome): void {
		if (outcome.kind !== "written") return;
		const { site_id, visitor_id } = outcome.row;
		for (const end of distrustOne(site_id, visitor_id)) end();
	}

	return {
		...changing(store, new Set([...harmless, "commit"]), distrustAll),
		visitor: (site, id) => visitors.ask(keyOf(site, id)),
		async visitorByToken(site, tokenHash) {
			const key = keyOf(site, tokenHash);
			const found = await tokens.known(key);
			return found ? visitors.ask(keyOf(site, found.id)) : tokens.ask(key);
		},
		async conversationsOf(site, visitor, most) {
			if (most > MOST) return store.conversationsOf(site, visitor, most);
			return (await own.ask(keyOf(site, visitor), areFew)).slice(0, most);
		},
		async newestConversation(site, visitor) {
			const known = await own.known(keyOf(site, visitor));
			return known ? known[0]?.id : store.newestConversation(site, visitor);
		},
		keepIdentity: (identity) =>
			during(
				() => distrustOne(identity.site_id, identity.id),
				() => store.keepIdentity(identity),
			),
		keepVisitorContext: (site, visitor, looking) =>
			during(
				() => distrustOne(site, visitor),
				() => store.keepVisitorContext(site, visitor, looking),
			),
		async commit(changes) {
			try {
				const outcomes = await store.commit(changes);
				for (const outcome of outcomes) forget(outcome);
				return outcomes;
			} catch (error) {
				for (const end of distrustAll()) end();
				throw error;
			}
		},
	};
}

const areFew = (rows: readonly ConversationView[]) => rows.length <= KEPT_ROWS;

/** Neither ids nor hashes have a space in them. */
const keyOf = (site: string, other: string) => `${site} ${other}`;

const partsOf = (key: string) => key.split(" ") as [string, string];
