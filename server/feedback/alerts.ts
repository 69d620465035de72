import type { Alert } from "../../protocol/alert.ts";
import type { Solved } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AskRow } from "../asks/rows.ts";
import type { Committed } from "../conversations/log.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Presence } from "../routing/presence.ts";
import { hoursOf, hoursState } from "../sites/hours.ts";
import type { SiteRow, VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ListedAlert } from "./alert-queries.ts";
import {
	createKnownAlerts,
	type KnownAlert,
	type KnownAlerts,
} from "./known-alerts.ts";
import { lookTo } from "./look-to.ts";
import type { FeedbackStore } from "./queries.ts";
import type { AlertRow } from "./rows.ts";
import { settledAnswers } from "./settled-answers.ts";

export interface AlertParts {
	store: Store & FeedbackStore;
	publisher: Pick<Publisher, "staff">;
	scheduler: Scheduler;
	presence: Pick<Presence, "state">;
	/** Calls people by the ways that each has chosen. */
	call(
		site: SiteRow,
		people: readonly string[],
		alert: CalledFor,
	): Promise<void>;
	failed: Failed;
}

/** What a call says: no words, and no name. */
export interface CalledFor {
	conversation: string | null;
	score: number | null;
	solved: Solved | null;
	at: number;
}

/** Marks bad answers until somebody of the staff has written to the shopper, and tells who is to look. */
export interface Alerts {
	due: Due;
	start(): Promise<void>;
	settled(ask: AskRow): Promise<void>;
	committed(outcome: Committed): void;
	/** Something of it is another than before, such as the contact. */
	changed(ask: Pick<AskRow, "site_id" | "id">): Promise<void>;
	open(sites: readonly string[], most: number): Promise<Alert[]>;
	/** By hand. Errors: `not_found`. */
	settle(by: string, site: string, ask: string): Promise<void>;
	/** Its rows are gone with their visitor. */
	forgotten(visitor: VisitorKey): void;
	idle(): Promise<void>;
}

type Why = "wrote" | "settled" | "changed";

/** More are open on a site where nobody looks at them: those are ended by hand, and not by a word. */
const KNOWN_OF_SITE = 10_000;

export function createAlerts(parts: AlertParts): Alerts {
	const { store, publisher } = parts;
	const known = createKnownAlerts();
	const answersOf = settledAnswers(store);
	const due = callsDue(parts);
	const raise = createRaise(parts, known, due);

	async function end(alert: KnownAlert, why: Why, by: string | null) {
		known.forget(alert);
		const ended = { ended_at: store.now(), ended_by: by, ended_why: why };
		if (await store.endAlert(alert, ended)) tellEnded(publisher, alert);
	}

	return {
		due,
		async start() {
			for (const site of await store.siteIds())
				for (const row of await store.openAlerts(site, KNOWN_OF_SITE)) {
					known.add(row);
					// The relay went away between the word and the end of the mark.
					if ((row.last_agent_at ?? 0) > row.at) await end(row, "wrote", null);
				}
		},
		async settled(ask) {
			const said = await answersOf(ask);
			if (said?.isBad)
				return raise(ask, { score: said.score, solved: said.solved });
			const before = known.of(ask.id);
			if (before) await end(before, "changed", null);
		},
		...endedByWord(parts, known, end),
		async changed({ site_id, id }) {
			if (known.of(id)) await tellRaised(parts, site_id, id, []);
		},
		async open(sites, most) {
			const lists = await Promise.all(
				sites.map((site) => store.openAlerts(site, most)),
			);
			return lists.flat().map(alertOf);
		},
		async settle(by, site, ask) {
			const row = await store.alert(site, ask);
			if (!row) throw new Refused({ code: "not_found" });
			await end(row, "settled", by);
		},
		forgotten(visitor) {
			for (const alert of known.ofVisitor(visitor)) {
				known.forget(alert);
				tellEnded(publisher, alert);
			}
		},
	};
}

type Said = Pick<AlertRow, "score" | "solved">;

function createRaise(parts: AlertParts, known: KnownAlerts, due: Due) {
	const { store, scheduler, presence } = parts;
	return async (ask: AskRow, said: Said): Promise<void> => {
		const row = await newAlert(store, ask, said);
		const { site_id, ask_id } = row;
		if (await store.keepAlert(row)) {
			if (row.ended_at !== null) return;
			known.add(row);
			scheduler.wake(due, row.call_at ?? store.now());
			const to = await lookTo(store, presence, site_id);
			return tellRaised(parts, site_id, ask_id, to);
		}
		const before = await store.alert(site_id, ask_id);
		if (!before || before.ended_why === "settled") return;
		// Told once: from here on its mark says it. One that had ended is back, unless somebody has written since.
		const isBack = before.ended_at !== null && row.ended_at === null;
		await store.setAlert(row, {
			...said,
			...(isBack && { at: row.at, ...NOT_ENDED }),
		});
		if (isBack) known.add(before);
		await tellRaised(parts, site_id, ask_id, []);
	};
}

/** Ends marks once somebody of the staff writes to their shopper. */
function endedByWord(
	{ failed }: AlertParts,
	known: KnownAlerts,
	end: (alert: KnownAlert, why: Why, by: string | null) => Promise<void>,
): Pick<Alerts, "committed" | "idle"> {
	const underWay = new Set<Promise<void>>();
	return {
		committed(outcome) {
			if (outcome.kind !== "written") return;
			const alerts = known.in(outcome.row.id);
			if (alerts.length === 0) return;
			const word = outcome.entries.find(
				({ kind, author_kind }) =>
					kind === "message" && author_kind === "agent",
			);
			if (!word) return;
			for (const alert of alerts) {
				const ending = end(alert, "wrote", word.author_id)
					.catch((error: unknown) => failed(error, { where: "alert" }))
					.finally(() => underWay.delete(ending));
				underWay.add(ending);
			}
		},
		async idle() {
			await Promise.all(underWay);
		},
	};
}

async function tellRaised(
	{ store, publisher }: Pick<AlertParts, "store" | "publisher">,
	site: string,
	ask: string,
	to: string[],
): Promise<void> {
	const row = await store.alert(site, ask);
	if (row && row.ended_at === null)
		publisher.staff(`site:${site}`, "alert:raised", {
			alert: alertOf(row),
			to,
		});
}

const NOT_ENDED = { ended_at: null, ended_by: null, ended_why: null };

async function newAlert(
	store: AlertParts["store"],
	ask: AskRow,
	said: Pick<AlertRow, "score" | "solved">,
): Promise<AlertRow> {
	const at = ask.answered_at ?? store.now();
	const conversation_id =
		ask.conversation_id ??
		(ask.visitor_id === null
			? null
			: ((await store.lastConversationOf({
					site_id: ask.site_id,
					id: ask.visitor_id,
				})) ?? null));
	const row = conversation_id && (await store.conversation(conversation_id));
	// Somebody was faster than the minute for which it had to stand.
	const isWritten = row ? row.last_agent_at > at : false;
	const now = store.now();
	return {
		site_id: ask.site_id,
		ask_id: ask.id,
		survey_id: ask.survey_id,
		visitor_id: ask.visitor_id,
		conversation_id,
		asked_seq: ask.asked_seq,
		...said,
		at,
		call_at: isWritten ? null : now,
		ended_at: isWritten ? now : null,
		ended_by: null,
		ended_why: isWritten ? "wrote" : null,
	};
}

/** Calls people once for each, and outside the hours of their site not before it opens. */
function callsDue({ store, presence, call }: AlertParts): Due {
	return {
		async next(now) {
			const { due, next } = await store.alertsToCall(now);
			return due.length > 0 ? now : next;
		},
		async run(now) {
			const { due } = await store.alertsToCall(now);
			for (const alert of due) {
				const site = await store.site(alert.site_id);
				const hours = site && hoursState(hoursOf(site), now);
				const isLater = hours && !hours.open;
				// Written before anybody is called, so that a restart calls nobody twice.
				await store.setAlert(alert, {
					call_at: isLater ? hours.opensAt : null,
				});
				if (!site || isLater) continue;
				const people = await lookTo(store, presence, site.id);
				await call(site, people, {
					conversation: alert.conversation_id,
					score: alert.score,
					solved: alert.solved,
					at: alert.at,
				});
			}
		},
	};
}

function tellEnded(
	publisher: AlertParts["publisher"],
	{ site_id, ask_id }: KnownAlert,
) {
	publisher.staff(`site:${site_id}`, "alert:ended", {
		site: site_id,
		ask: ask_id,
	});
}

function alertOf(row: ListedAlert): Alert {
	return {
		site: row.site_id,
		ask: row.ask_id,
		survey: row.survey_id,
		conversation: row.conversation_id,
		asked: row.asked_seq,
		score: row.score,
		solved: row.solved,
		relation: row.relation,
		visitorName: row.visitor_name,
		ref: row.ref,
		contact: row.contact,
		at: row.at,
	};
}
