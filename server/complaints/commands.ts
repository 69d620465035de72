import {
	COMPLAINTS_READ,
	type ComplaintFiled,
	type ComplaintInfo,
	readComplaintAssessed,
	readComplaintDecided,
	readComplaintFiled,
	readComplaintNotAccepted,
	readComplaintsOfYear,
} from "../../protocol/complaint.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import type { Hours } from "../../protocol/hours.ts";
import { dateIn } from "../../protocol/openings.ts";
import { readNothing } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import {
	answerableConversation,
	ownConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import type { Agent } from "../people/agent.ts";
import { anyAgent, anyVisitor, knownVisitor } from "../people/permissions.ts";
import { hashOf } from "../people/secret.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import { hoursOf, zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { siteRole } from "../sites/site-role.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import {
	type ComplaintAct,
	changingComplaint,
	notAccepting,
} from "./change-complaint.ts";
import { lettersOf } from "./complaint-number.ts";
import { filingComplaint } from "./file-complaint.ts";
import type { ComplaintStore, ListedComplaint } from "./queries.ts";
import { complaintInfo, complaintLine, ownComplaint } from "./views.ts";

export interface ComplaintParts {
	store: Store & ComplaintStore;
	log: ConversationLog;
	publisher: Pick<Publisher, "staff">;
	/** The chat's own. */
	origin: string;
	/** Within one opening day. */
	assessBy(hours: Hours | null, from: number): number;
}

/** A visitor's list has at most so many. */
const OWN_COMPLAINTS = 20;
const masked = (text: string) => maskText(text, false).text;

/** What shoppers do about their complaints. */
export function visitorHandlers(parts: ComplaintParts) {
	const { store, log, publisher } = parts;
	return {
		"complaint:file": handler({
			cost: "write",
			read: readComplaintFiled,
			may: ownConversation(store),
			async run(actor: VisitorSession, filed, { site_id }) {
				const { id } = knownVisitor(actor);
				const row = await files(parts, site_id, filed, {
					visitor: { id, site_id },
				});
				return { complaint: ownComplaint(row) };
			},
		}),
		"complaints:own": handler({
			cost: "ask",
			read: readNothing,
			may: anyVisitor,
			async run({ who }: VisitorSession) {
				if (!who) return { complaints: [] };
				const rows = await store.complaintsOfVisitor(
					...([who.site_id, who.id, OWN_COMPLAINTS] as const),
				);
				return { complaints: rows.map(ownComplaint) };
			},
		}),
		"complaint:not-accept": handler({
			cost: "write",
			read: readComplaintNotAccepted,
			may: ownConversation(store),
			async run(actor: VisitorSession, said, { site_id, id }) {
				const visitor = knownVisitor(actor);
				const { complaint } = said;
				const { complaint_days: days } = await mustFindSite(store, site_id);
				await log.change(
					notAccepting.of(
						{ site: site_id, conversation: id },
						{
							visitor: { id: visitor.id, site_id },
							said: { ...said, why: masked(said.why) },
							days,
						},
						{ complaint },
					),
				);
				const row = await store.complaint(site_id, complaint);
				if (!row) throw new Refused({ code: "not_found" });
				tell(publisher, complaintInfo(row));
				return { complaint: ownComplaint(row) };
			},
		}),
	} satisfies Handlers<
		Pick<
			VisitorCommands,
			"complaint:file" | "complaints:own" | "complaint:not-accept"
		>,
		VisitorSession
	>;
}

/** Said again with its id it is filed once. */
async function files(
	{ store, log, publisher, assessBy }: ComplaintParts,
	site_id: string,
	{ secret, ...filed }: ComplaintFiled,
	by: { visitor: VisitorKey } | { agent: Agent },
): Promise<ListedComplaint> {
	const site = await mustFindSite(store, site_id);
	const now = store.now();
	await log.change(
		filingComplaint.of(
			{ site: site_id, conversation: filed.conversation },
			{
				by,
				filed: { ...filed, what: masked(filed.what) },
				secret_hash: hashOf(secret),
				letters: lettersOf(site.name),
				year: Number(dateIn(zoneOf(site), now).slice(0, 4)),
				assessBy: assessBy(hoursOf(site), now),
				days: site.complaint_days,
			},
			{ same: filed.id },
		),
	);
	const row = await store.complaint(site_id, filed.id);
	if (!row) throw new Refused({ code: "not_found" });
	tell(publisher, complaintInfo(row));
	return row;
}

/** What the staff reads of complaints, and decides. */
export function agentHandlers(parts: ComplaintParts) {
	return { ...reading(parts), ...acting(parts) };
}

function acting(parts: ComplaintParts) {
	const { store, log, publisher, origin } = parts;
	async function act(
		agent: Agent,
		{ conversation, complaint, version }: Seen,
		site: string,
		act: ComplaintAct,
	) {
		await log.change(
			changingComplaint.of(
				{ site, conversation },
				{ agent, seen: { version }, act },
				{ complaint },
			),
		);
		const row = await store.complaint(site, complaint);
		if (!row) throw new Refused({ code: "not_found" });
		tell(publisher, complaintInfo(row));
		return { complaint: complaintInfo(row) };
	}
	return {
		"complaint:file-for": handler({
			cost: "write",
			read: readComplaintFiled,
			may: answerableConversation(store),
			async run({ who }: AgentSession, filed, { site_id }) {
				const row = await files(parts, site_id, filed, { agent: who });
				const url = `${origin}/complaint/${filed.secret}`;
				return { complaint: complaintInfo(row), url };
			},
		}),
		"complaint:assess": handler({
			cost: "write",
			read: readComplaintAssessed,
			may: answerableConversation(store),
			run: ({ who }: AgentSession, said, { site_id }) =>
				act(who, said, site_id, { as: "assess", severity: said.severity }),
		}),
		"complaint:decide": handler({
			cost: "write",
			read: readComplaintDecided,
			may: answerableConversation(store),
			run: ({ who }: AgentSession, said, { site_id }) =>
				act(who, said, site_id, {
					...{ as: "decide", outcome: said.outcome, text: said.text },
				}),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"complaint:file-for" | "complaint:assess" | "complaint:decide"
		>,
		AgentSession
	>;
}

function reading({ store }: ComplaintParts) {
	return {
		"complaints:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			async run({ sites }: AgentSession) {
				const found = await Promise.all(
					[...sites.keys()].flatMap((site) =>
						(["filed", "assessed", "not_accepted"] as const).map((state) =>
							store.complaintsIn(site, state, COMPLAINTS_READ + 1),
						),
					),
				);
				const all = found.flat().sort((a, b) => a.answer_by - b.answer_by);
				return {
					complaints: all.slice(0, COMPLAINTS_READ).map(complaintInfo),
					more: all.length > COMPLAINTS_READ,
				};
			},
		}),
		"complaints:of-conversation": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			async run(_session: AgentSession, _which, { site_id, id }) {
				const rows = await store.complaintsOfConversation(site_id, id);
				return { complaints: rows.slice(-COMPLAINTS_READ).map(complaintInfo) };
			},
		}),
		"complaints:of-year": handler({
			cost: "ask",
			read: readComplaintsOfYear,
			may: siteRole(),
			async run(_session: AgentSession, { site, year, after }) {
				const of = { site_id: site, year };
				const most = COMPLAINTS_READ + 1;
				const rows = await store.complaintsOfYear(of, after, most);
				return {
					complaints: rows.slice(0, COMPLAINTS_READ).map(complaintLine),
					more: rows.length > COMPLAINTS_READ,
				};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"complaints:read" | "complaints:of-conversation" | "complaints:of-year"
		>,
		AgentSession
	>;
}

interface Seen {
	conversation: string;
	complaint: string;
	version: number;
}

function tell(
	publisher: ComplaintParts["publisher"],
	complaint: ComplaintInfo,
): void {
	publisher.staff(`site:${complaint.site}`, "complaint:changed", { complaint });
}
