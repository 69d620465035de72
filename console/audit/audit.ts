import { type ReadonlySignal, signal } from "@preact/signals";
import type { AuditAsked, AuditEntry } from "../../protocol/audit.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import { withConfirmation } from "../workspace/confirm-identity.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { ConsoleHttp } from "../workspace/http.ts";
import type { Model } from "../workspace/part.ts";
import { dayEnd, dayStart } from "./day.ts";
import { KINDS, type Kind } from "./kinds.ts";

/** What is looked for, as it was typed and chosen. */
export interface AuditFilter {
	text: string;
	person: string | null;
	kind: Kind | null;
	/** Dates such as 2026-11-29, both included; "": open. */
	from: string;
	until: string;
}

export type AuditState =
	| { kind: "reading" }
	| { kind: "read" }
	| { kind: "failed"; refusal: Refusal };

/** The audit log of one shop. */
export interface Audit {
	filter: ReadonlySignal<AuditFilter>;
	state: ReadonlySignal<AuditState>;
	/** The newest first, of all that was read. */
	entries: ReadonlySignal<readonly AuditEntry[]>;
	/** There is more behind the last one. */
	goesOn: ReadonlySignal<boolean>;
	/** Who works there now, for the choice. */
	people: ReadonlySignal<readonly { id: string; name: string }[]>;
	/** Looks for something else. */
	look(part: Partial<AuditFilter>): Promise<void>;
	/** The newest, and who is there. */
	read(): Promise<void>;
	more(): Promise<void>;
	/** null: it is done. */
	undo(version: string): Promise<Refusal | null>;
	/** All that is looked for, as CSV. */
	exported(): Promise<Reply<Blob>>;
}

export const EVERYTHING: AuditFilter = {
	text: "",
	person: null,
	kind: null,
	from: "",
	until: "",
};

/** A rare line is not searched for without end: so often the relay is asked on, and then the owner. */
const ASKED_ON = 5;

export const auditModel: Model<(site: string) => Audit> = {
	create({ connection, http }) {
		const all = new Map<string, Audit>();
		return (site) => {
			const audit = all.get(site) ?? createAudit(connection, http, site);
			all.set(site, audit);
			return audit;
		};
	},
};

export function createAudit(
	connection: Pick<ConsoleConnection, "ask">,
	http: Pick<ConsoleHttp, "file">,
	site: string,
): Audit {
	const filter = signal(EVERYTHING);
	const state = signal<AuditState>({ kind: "reading" });
	const entries = signal<readonly AuditEntry[]>([]);
	const next = signal<AuditAsked["before"]>(null);
	const goesOn = signal(false);
	const people = signal<readonly { id: string; name: string }[]>([]);
	/** Which reading is under way: a later one takes its place. */
	let reading = 0;

	async function page(before: AuditAsked["before"]): Promise<void> {
		const mine = ++reading;
		state.value = { kind: "reading" };
		let from = before;
		for (let asked = 0; asked < ASKED_ON; asked++) {
			const said = { ...askedOf(site, filter.peek()), before: from };
			const reply = await connection.ask("audit:read", said);
			if (mine !== reading) return;
			if (!reply.ok) {
				state.value = { kind: "failed", refusal: reply.refusal };
				return;
			}
			const { entries: found } = reply.data;
			entries.value = before ? [...entries.peek(), ...found] : found;
			from = reply.data.next;
			if (found.length > 0 || from === null) break;
		}
		next.value = from;
		goesOn.value = from !== null;
		state.value = { kind: "read" };
	}

	async function readPeople(): Promise<void> {
		const reply = await connection.ask("staff:read", { site });
		if (reply.ok) people.value = reply.data.people;
	}

	return {
		filter,
		state,
		entries,
		goesOn,
		people,
		look(part) {
			filter.value = { ...filter.peek(), ...part };
			return page(null);
		},
		async read() {
			await Promise.all([page(null), readPeople()]);
		},
		more: () => page(next.peek()),
		async undo(version) {
			const reply = await connection.ask("setting:undo", { site, version });
			if (!reply.ok) return reply.refusal;
			await page(null);
			return null;
		},
		exported: () =>
			withConfirmation(() =>
				http.file("/console/audit", askedOf(site, filter.peek())),
			),
	};
}

function askedOf(
	site: string,
	{ text, person, kind, from, until }: AuditFilter,
): Omit<AuditAsked, "before"> {
	return {
		site,
		text: text.trim(),
		actions: kind === null ? [] : [...KINDS[kind]],
		person,
		from: dayStart(from),
		until: dayEnd(until),
	};
}
