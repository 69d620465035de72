import { requiredLanguage } from "../../protocol/required-language.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import {
	type AssignmentState,
	createAssignmentState,
	type Match,
} from "./assignment-state.ts";
import { type Member, nobody, readPeople, type SitePeople } from "./people.ts";
import type { Presence } from "./presence.ts";
import { groupKeyOf, type Queued, type QueueState } from "./queue-types.ts";
import { createSinceWhen } from "./since-when.ts";
import { createSiteRows, type SiteRows } from "./site-rows.ts";
import type { Workloads } from "./workloads.ts";
import type { WrapUps } from "./wrap-ups.ts";

/** The assignment state of one site as the store and the presence have it. The store is the truth, this its picture. */
export interface SiteAssignment {
	assignment: AssignmentState;
	people(): SitePeople;
	/** Everything that waits or is open. */
	rows: ReadonlyMap<string, ConversationRow>;
	held: SiteRows["held"];
	offered: SiteRows["offered"];
	waiting: SiteRows["waiting"];
	/** Reads everybody and everything, or with `peopleOnly` what owners set. */
	read(peopleOnly: boolean): Promise<void>;
	conversationChanged(row: ConversationRow): void;
	/** While it is being given to somebody it is nobody else's. */
	reserve(conversation: string, agent: string): void;
	personChanged(person: string, set?: Partial<Member>): void;
	/** Since when this person is as they are; null: not known. Server milliseconds. */
	since(person: string): number | null;
	/** Whether new conversations may go to this person now. */
	receives(person: string): boolean;
	/** Until when they get none all the same, since they take a breath; null: they do not. */
	restsUntil(person: string): number | null;
	/** Who else could have what somebody holds, the next one first, and why. */
	freeFor(row: ConversationRow): Omit<Match, "conversation">[];
	/** The name of its routing group. */
	line(row: ConversationRow): string;
	/** What whoever takes it has to speak; null: anything. */
	language(row: ConversationRow): string | null;
}

interface Parts {
	store: Store;
	presence: Presence;
	workloads: Workloads;
	wrapUps: Pick<WrapUps, "until">;
	/** Whether anybody of a site's staff is reached by a call, however often they were called. */
	canCall(site: string): Promise<boolean>;
}

export function createSiteAssignment(
	{ store, presence, workloads, wrapUps, canCall }: Parts,
	site: string,
): SiteAssignment {
	const assignment = createAssignmentState();
	const { put, replace, all: rows, held, offered, waiting } = createSiteRows();
	const since = createSinceWhen({ store, presence });
	let people: SitePeople = nobody();

	function receives(person: string): boolean {
		const member = people.members.get(person);
		return (
			member?.availability === "here" && presence.state(person) === "present"
		);
	}

	function language(row: ConversationRow): string | null {
		return requiredLanguage(
			row.language,
			people.languages,
			people.members.values(),
		);
	}

	function conversationChanged(row: ConversationRow): void {
		if (replace(row)) return;
		const before = rows.get(row.id)?.agent_id ?? null;
		put(row);
		assignment.conversationChanged(standingOf(row, language));
		if (before !== null) tellWorkload(before);
		if (row.agent_id !== null && row.agent_id !== before)
			tellWorkload(row.agent_id);
	}

	function tellWorkload(person: string): void {
		const slots = people.members.get(person)?.slots;
		const load = held.get(person)?.size ?? 0;
		const isHere =
			slots !== undefined && receives(person) && wrapUps.until(person) === null;
		workloads.told(site, person, isHere ? { load, slots } : null);
	}

	function personChanged(person: string, set: Partial<Member> = {}): void {
		const known = people.members.get(person);
		if (!known) {
			assignment.agentGone(person);
			tellWorkload(person);
			return;
		}
		const member = { ...known, ...set };
		people.members.set(person, member);
		since.seen(member);
		assignment.agentChanged({
			id: person,
			name: member.name,
			slots: member.slots,
			assignedAt: member.assigned_at,
			receives: receives(person),
			rests: wrapUps.until(person) !== null,
			languages: member.languages,
			teams: member.teams,
		});
		tellWorkload(person);
	}

	return {
		assignment,
		rows,
		held,
		offered,
		waiting,
		people: () => people,
		async read(peopleOnly) {
			const before = [...people.members.keys()];
			people = await readPeople(store, site, canCall);
			const work = peopleOnly ? [...rows.values()] : await store.atWork(site);
			for (const person of [...before, ...people.members.keys()])
				personChanged(person);
			since.began();
			for (const row of work) conversationChanged(row);
		},
		conversationChanged,
		reserve(id, agent) {
			const row = rows.get(id);
			if (row)
				assignment.conversationChanged({
					...standingOf(row, language),
					offered: agent,
				} as QueueState);
		},
		personChanged,
		since: since.of,
		receives,
		restsUntil: wrapUps.until,
		freeFor: (row) =>
			assignment.freeFor(queuedOf(row, language), row.agent_id ?? ""),
		line: (row) => groupKeyOf(row.team_id, language(row)),
		language,
	};
}

/** @param languageOf asked only for what waits: it goes through all people of the site */
function standingOf(
	row: ConversationRow,
	languageOf: (row: ConversationRow) => string | null,
): QueueState {
	const { id, team_id } = row;
	switch (row.state) {
		case "closed":
			return { kind: "gone", id };
		case "open":
			return {
				kind: "held",
				id,
				agent: row.agent_id ?? "",
				counts: row.quiet_since === null,
				mode: row.mode,
				team: team_id,
			};
		case "waiting":
			return queuedOf(row, languageOf);
	}
}

/** It as it would stand in its queue. */
function queuedOf(
	row: ConversationRow,
	languageOf: (row: ConversationRow) => string | null,
): Queued {
	const { id, team_id, team_name } = row;
	return {
		kind: "waiting",
		id,
		mode: row.mode,
		queueAt: row.queue_at,
		since: row.state_since,
		team: team_id === null ? null : { id: team_id, name: team_name ?? "" },
		language: languageOf(row),
		declined: JSON.parse(row.declined) as string[],
		previous: row.previous_agent_id,
		offered: row.offered_id,
	};
}
