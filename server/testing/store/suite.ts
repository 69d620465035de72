import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { ANSWER_MS } from "../../../protocol/limits.ts";
import { handClock } from "../../ports/clock.ts";
import type { Change, NewEntry, Outcome } from "../../store/contract/change.ts";
import type {
	MembershipRow,
	SiteRow,
	VisitorRow,
} from "../../store/contract/rows.ts";
import type { ShopbellStore } from "../../store-parts.ts";
import { saying, type TestWrite, writing } from "./decisions.ts";
import { accountSuite } from "./suite-accounts.ts";
import { alertSuite } from "./suite-alerts.ts";
import { answeringSuite } from "./suite-answering.ts";
import { askSuite } from "./suite-asks.ts";
import { attachmentSuite } from "./suite-attachments.ts";
import { auditSuite } from "./suite-audit.ts";
import { cardSuite } from "./suite-cards.ts";
import { complaintSuite } from "./suite-complaints.ts";
import { concurrencySuite } from "./suite-concurrency.ts";
import { conversationSuite } from "./suite-conversations.ts";
import { dataSuite } from "./suite-data.ts";
import { figureSuite } from "./suite-figures.ts";
import { fileSuite } from "./suite-files.ts";
import { helpSuite } from "./suite-help.ts";
import { importSuite } from "./suite-imports.ts";
import { improvementSuite } from "./suite-improvements.ts";
import { listSuite } from "./suite-lists.ts";
import { mondaySuite } from "./suite-monday.ts";
import { notificationSuite } from "./suite-notifications.ts";
import { orderSuite } from "./suite-orders.ts";
import { passkeySuite } from "./suite-passkeys.ts";
import { peopleSuite } from "./suite-people.ts";
import { personSuite } from "./suite-person.ts";
import { policySuite } from "./suite-policies.ts";
import { productFeedSuite } from "./suite-product-feed.ts";
import { promiseSuite } from "./suite-promises.ts";
import { pruningSuite } from "./suite-pruning.ts";
import { quietHoursSuite } from "./suite-quiet-hours.ts";
import { relaySuite } from "./suite-relays.ts";
import { repairSuite } from "./suite-repair.ts";
import { routingSuite } from "./suite-routing.ts";
import { savedReplySuite } from "./suite-saved-replies.ts";
import { searchSuite } from "./suite-search.ts";
import { signInSuite } from "./suite-sign-in.ts";
import { siteSuite } from "./suite-sites.ts";
import { spamSuite } from "./suite-spam.ts";
import { staffSuite } from "./suite-staff.ts";
import { surveySuite } from "./suite-surveys.ts";
import { tagSuite } from "./suite-tag.ts";
import { viewsSuite } from "./suite-views.ts";
import { visitorSuite } from "./suite-visitors.ts";
import { webhookSuite } from "./suite-webhooks.ts";
import { workloadSuite } from "./suite-workload.ts";

/** A store with two sites, each with a visitor, and a clock moved by hand. */
export interface Stocked {
	store: ShopbellStore;
	clock: ReturnType<typeof handClock>;
	shop: SiteRow;
	books: SiteRow;
	maya: VisitorRow;
	omar: VisitorRow;
}

/** What every store does, in the same words for each: {@link ShopbellStore} says it in types, this says it in tests. */
export function storeSuite(
	name: string,
	open: (clock: Stocked["clock"]) => Promise<ShopbellStore>,
): void {
	describe(name, () => {
		const stocked = {} as Stocked;
		const asked = new Set<string>();
		beforeEach(async () => {
			const clock = handClock(Date.UTC(2026, 5, 1, 9));
			const store = noting(asked, await open(clock));
			const shop = siteRow("Lamp & Loom");
			const books = siteRow("Second Street Books");
			await store.keepSite(shop);
			await store.keepSite(books);
			const maya = await store.makeVisitor(visitorRow(shop));
			const omar = await store.makeVisitor(visitorRow(books));
			Object.assign(stocked, { store, clock, shop, books, maya, omar });
		});
		afterEach(() => stocked.store.close());
		conversationSuite(stocked);
		concurrencySuite(stocked);
		listSuite(stocked);
		spamSuite(stocked);
		mondaySuite(stocked);
		viewsSuite(stocked);
		notificationSuite(stocked);
		passkeySuite(stocked);
		peopleSuite(stocked);
		signInSuite(stocked);
		accountSuite(stocked);
		visitorSuite(stocked);
		routingSuite(stocked);
		relaySuite(stocked);
		siteSuite(stocked);
		staffSuite(stocked);
		pruningSuite(stocked);
		auditSuite(stocked);
		fileSuite(stocked);
		attachmentSuite(stocked);
		dataSuite(stocked);
		tagSuite(stocked);
		surveySuite(stocked);
		orderSuite(stocked);
		cardSuite(stocked);
		answeringSuite(stocked);
		askSuite(stocked);
		webhookSuite(stocked);
		productFeedSuite(stocked);
		policySuite(stocked);
		complaintSuite(stocked);
		improvementSuite(stocked);
		helpSuite(stocked);
		promiseSuite(stocked);
		repairSuite(stocked);
		workloadSuite(stocked);
		alertSuite(stocked);
		quietHoursSuite(stocked);
		figureSuite(stocked);
		importSuite(stocked);
		savedReplySuite(stocked);
		personSuite(stocked);
		searchSuite(stocked);
		// Last: what nobody asked here has shown neither what it answers nor by which plan.
		test("everything that the store can be asked was asked", () => {
			const all = Object.keys(stocked.store);
			expect(all.filter((name) => !asked.has(name))).toEqual([]);
		});
	});
}

/** Asked by those who look after the process, and tried where they are. */
const ELSEWHERE = [
	...["rebuilds", "pragma", "now", "check", "clock"],
	...["scrub", "scrubOwed", "clockSeen", "figures", "setSynchronous"],
	...["writingPragma", "endWriting"],
	...["demoSince", "keepDemoSince", "restoredFrom", "restoredSettled"],
];

/** The same store, which notes what it is asked. */
function noting(asked: Set<string>, store: ShopbellStore): ShopbellStore {
	for (const name of ELSEWHERE) asked.add(name);
	return new Proxy(store, {
		get(of, name: string & keyof ShopbellStore) {
			asked.add(name);
			return of[name];
		},
	});
}

export function siteRow(name: string): SiteRow {
	return {
		id: newId(),
		name,
		accent: "#1f6f5c",
		position: "end",
		origins: "[]",
		identity_keys: "[]",
		hours: null,
		languages: "[]",
		privacy_url: null,
		texts: "{}",
		answer_within: ANSWER_MS,
		wrap_up: 0,
		complaint_days: 15,
		recovery_days: 1,
		session_days: 30,
		second_factor: 0,
		audit_days: 365,
		look: "{}",
		contact: "{}",
		reply_to: null,
		retention: "{}",
		masking: "{}",
		files: "{}",
		product_feed: null,
		policies_at: null,
		articles_at: null,
		attributes: "[]",
		tags: "[]",
		closing: "{}",
		created_at: 1,
	};
}

/** Somebody of the staff, here and with three slots. */
export async function hired(
	store: ShopbellStore,
	name: string,
	site: SiteRow,
): Promise<MembershipRow> {
	const id = newId();
	const email = `${name}@example.com`.toLowerCase();
	await store.keepPerson({
		id,
		name,
		email,
		picture: null,
		short_name: null,
		language: null,
		created_at: 1,
	});
	const membership: MembershipRow = {
		site_id: site.id,
		person_id: id,
		role: "agent",
		availability: "here",
		until: null,
		missed: 0,
		missed_since: null,
		set_because: null,
		slots: 3,
		assigned_at: 0,
		languages: "[]",
		teams: "[]",
	};
	await store.keepMembership(membership);
	return membership;
}

export function visitorRow(site: SiteRow): VisitorRow {
	return {
		site_id: site.id,
		id: newId(),
		token_hash: newId(),
		subject: null,
		name: null,
		email: null,
		orders: "[]",
		proven_at: null,
		looking: null,
		reply_to: null,
		created_at: 1,
		forgotten_at: null,
	};
}

type Written = Extract<Outcome, { kind: "written" }>;

/** The one change, which has to be written. */
export async function written(
	store: ShopbellStore,
	change: Change,
): Promise<Written> {
	const [outcome] = await store.commit([change]);
	if (outcome?.kind !== "written")
		throw new Error(`not written: ${JSON.stringify(outcome)}`);
	return outcome;
}

export function message(
	text: string,
	author: NewEntry["author"],
	clientId: string | null = null,
): NewEntry {
	return { kind: "message", author, clientId, audience: "all", body: { text } };
}

export function note(text: string): NewEntry {
	const author = { kind: "agent" as const, id: newId(), name: "Noor" };
	return {
		kind: "note",
		author,
		clientId: null,
		audience: "staff",
		body: { text },
	};
}

export const by = ({ id }: VisitorRow) => ({
	kind: "visitor" as const,
	id,
	name: null,
});

/** A message into the visitor's current conversation, or a new one. */
export function says(
	visitor: VisitorRow,
	text: string,
	clientId = newId(),
): Change {
	return saying.with(
		{
			site: visitor.site_id,
			conversation: { currentOf: visitor.id, orNew: newId() },
			once: { author: visitor.id, clientId },
		},
		{ start: startOf(visitor), entry: message(text, by(visitor), clientId) },
	);
}

/** A change of a conversation that is there. */
export function changes(
	{ site_id, id }: { site_id: string; id: string },
	write: TestWrite,
): Change {
	return writing.of({ site: site_id, conversation: id }, write);
}

function startOf(visitor: VisitorRow) {
	return {
		visitor_id: visitor.id,
		visitor_name: visitor.name,
		ref: "ABCDE",
		mode: "live" as const,
		relation: "visitor" as const,
		proof: null,
	};
}
