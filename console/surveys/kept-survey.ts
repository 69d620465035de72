import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import {
	INTERVAL_DAYS,
	type SurveyBody,
	type SurveyRule,
	type SurveyState,
} from "../../protocol/survey.ts";
import type {
	SurveyPreset,
	SurveyRead,
} from "../../protocol/survey-settings.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { EMPTY_BODY } from "./edit-survey.ts";

export type KeptState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	/** The relay has it. */
	| { kind: "kept"; now: SurveyRead }
	/** Nobody has saved it yet. */
	| { kind: "new"; from: Beginning };

export type Beginning = Pick<SurveyPreset, "body" | "rule">;

export interface KeptParts {
	connection: Pick<ConsoleConnection, "ask">;
	site: string;
	survey: string;
	/** Whether something is written over it. */
	isWritten: () => boolean;
}

/** A survey as the relay has it, and as a colleague has saved it over what is being written here. */
export interface KeptSurvey {
	state: ReadonlySignal<KeptState>;
	theirs: ReadonlySignal<SurveyRead | null>;
	read(): Promise<void>;
	begin(from: Beginning | null): void;
	/** @param over the version that was edited */
	save(body: SurveyBody, over: number): Promise<Reply<unknown>>;
	change(set: {
		state: Exclude<SurveyState, "draft"> | null;
		rule: SurveyRule | null;
	}): Promise<Reply<unknown>>;
	takeTheirs(): void;
}

const BY_LINK: SurveyRule = {
	trigger: { kind: "by_link" },
	everyDays: INTERVAL_DAYS,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};
const EMPTY: Beginning = { body: EMPTY_BODY, rule: BY_LINK };

export function createKeptSurvey(parts: KeptParts): KeptSurvey {
	const { connection, site, survey, isWritten } = parts;
	const state = signal<KeptState>({ kind: "reading" });
	const theirs = signal<SurveyRead | null>(null);
	const ask = () =>
		connection.ask("survey:read", { site, survey, version: null });

	/** What is told replaces what was kept, unless something is written over another version of it. */
	function take(now: SurveyRead) {
		const before = state.value;
		const isOther =
			before.kind === "kept" && before.now.version !== now.version;
		theirs.value = isOther && isWritten() ? now : null;
		if (!theirs.value || before.kind !== "kept") {
			state.value = { kind: "kept", now };
			return;
		}
		// State and rule are not what is being written.
		const { versions, survey: summary } = now;
		const next = { ...before.now, versions, survey: summary };
		state.value = { kind: "kept", now: next };
	}

	const kept: KeptSurvey = {
		state,
		theirs,
		async read() {
			const reply = await ask();
			if (state.value.kind === "new") return;
			if (reply.ok) take(reply.data);
			else if (state.value.kind !== "kept")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
		begin(from) {
			state.value = { kind: "new", from: from ?? EMPTY };
		},
		async save(body, over) {
			const before = state.value;
			const said = { site, survey, was: over, body };
			const reply = await connection.ask("survey:save", said);
			if (reply.ok) {
				theirs.value = null;
				state.value = { kind: "kept", now: reply.data };
				// What it begins with says when it is asked, too.
				if (before.kind === "new")
					return kept.change({ state: null, rule: before.from.rule });
			} else if (reply.refusal.code === "conflict") {
				const newest = await ask();
				if (newest.ok) theirs.value = newest.data;
			}
			return reply;
		},
		async change(set) {
			const said = { site, survey, ...set };
			const reply = await connection.ask("survey:set", said);
			if (reply.ok) take(reply.data);
			return reply;
		},
		takeTheirs() {
			if (theirs.value) state.value = { kind: "kept", now: theirs.value };
			theirs.value = null;
		},
	};
	return kept;
}

/** What is edited: as the relay has it, or as it begins. */
export function writtenOver(state: KeptState): Beginning {
	switch (state.kind) {
		case "kept":
			return { body: state.now.body, rule: state.now.survey.rule };
		case "new":
			return state.from;
		default:
			return EMPTY;
	}
}
