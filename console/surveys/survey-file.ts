import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import {
	AFTER_CHAT,
	INTERVAL_DAYS,
	type SurveyBody,
	type SurveyRule,
	type SurveyState,
} from "../../protocol/survey.ts";
import { type SurveyFault, surveyFaults } from "../../protocol/survey-faults.ts";
import type { SurveyPreset, SurveyRead } from "../../protocol/survey-settings.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { type Draft, createDraft } from "../workspace/draft.ts";
import { type Change, changesBetween } from "./changes.ts";
import { EMPTY_BODY } from "./edit-survey.ts";
import { type RuleForm, ruleFormOf, ruleIn } from "./rule-form.ts";

export type FileState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	/** The relay has it. */
	| { kind: "kept"; now: SurveyRead }
	/** Nobody has saved it yet. */
	| { kind: "new"; from: Pick<SurveyPreset, "body" | "rule"> };

/** One survey: what the relay has, and over it what its owner has written and not saved. */
export interface SurveyFile {
	survey: string;
	state: ReadonlySignal<FileState>;
	body: Draft<SurveyBody>;
	rule: Draft<RuleForm>;
	/** The version that is being edited; 0: it is new. */
	was: ReadonlySignal<number>;
	/** As a colleague has saved it since the editing began; null: nobody has. */
	theirs: ReadonlySignal<SurveyRead | null>;
	faults: ReadonlySignal<readonly SurveyFault[]>;
	/** What saving would do to a survey that has asked somebody. */
	changes: ReadonlySignal<readonly Change[]>;
	/** What a colleague has done to the version with which the editing began. */
	theirChanges: ReadonlySignal<readonly Change[]>;
	read(): Promise<void>;
	/** What was written stays. Nothing happens before it was read once. */
	readAgain(): Promise<void>;
	begin(from: Pick<SurveyPreset, "body" | "rule"> | null): void;
	/** Saves what was written as the version after theirs. */
	keepMine(): Promise<boolean>;
	/** Goes on from what a colleague has saved. */
	takeTheirs(): void;
	set(state: Exclude<SurveyState, "draft">): Promise<Refusal | null>;
}

export interface SurveyFileParts {
	connection: Pick<ConsoleConnection, "ask">;
	site: string;
	survey: string;
	languages: ReadonlySignal<readonly string[]>;
}

const BY_LINK: SurveyRule = {
	trigger: { kind: "by_link" },
	everyDays: INTERVAL_DAYS,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};
/** Questions of the survey after a conversation for which the chat has words of its own. */
const OWN_WORDS = ["score", "solved", "comment"];

export function createSurveyFile(parts: SurveyFileParts): SurveyFile {
	const { connection, site, survey, languages } = parts;
	const state = signal<FileState>({ kind: "reading" });
	const theirs = signal<SurveyRead | null>(null);
	const was = computed(() =>
		state.value.kind === "kept" ? state.value.now.version : 0,
	);
	const body = createDraft(
		() => keptOf(state.value).body,
		(written) => save(written, was.value),
	);
	const rule = createDraft(
		() => ruleFormOf(keptOf(state.value).rule),
		(form) =>
			change({ state: null, rule: ruleIn(form, keptOf(state.value).rule) }),
	);

	async function save(
		written: SurveyBody,
		over: number,
	): Promise<Reply<unknown>> {
		const before = state.value;
		const said = { site, survey, was: over, body: written };
		const reply = await connection.ask("survey:save", said);
		if (reply.ok) {
			theirs.value = null;
			state.value = { kind: "kept", now: reply.data };
			// What it begins with says when it is asked, too.
			if (before.kind === "new")
				return change({ state: null, rule: before.from.rule });
		} else if (reply.refusal.code === "conflict") {
			await readTheirs();
		}
		return reply;
	}

	async function change(set: {
		state: Exclude<SurveyState, "draft"> | null;
		rule: SurveyRule | null;
	}): Promise<Reply<unknown>> {
		const reply = await connection.ask("survey:set", { site, survey, ...set });
		if (reply.ok) take(reply.data);
		return reply;
	}

	/** What is told replaces what was kept, unless something is written over another version of it. */
	function take(now: SurveyRead) {
		const before = state.value;
		const isOther = before.kind === "kept" && before.now.version !== now.version;
		if (before.kind === "kept" && isOther && body.changed.value) {
			theirs.value = now;
			// State and rule are not what is being edited.
			const { versions, survey: summary } = now;
			const next = { ...before.now, versions, survey: summary };
			state.value = { kind: "kept", now: next };
			return;
		}
		theirs.value = null;
		state.value = { kind: "kept", now };
	}

	async function readTheirs(): Promise<void> {
		const reply = await ask();
		if (reply.ok) theirs.value = reply.data;
	}
	const ask = () =>
		connection.ask("survey:read", { site, survey, version: null });

	async function read(): Promise<void> {
		const reply = await ask();
		if (state.value.kind === "new") return;
		if (reply.ok) take(reply.data);
		else if (state.value.kind !== "kept")
			state.value = { kind: "failed", refusal: reply.refusal };
	}

	return {
		survey,
		state,
		body,
		rule,
		was,
		theirs,
		faults: computed(() =>
			surveyFaults(body.value.value, {
				language: languages.value[0] ?? null,
				ownWords: survey === AFTER_CHAT ? OWN_WORDS : null,
			}),
		),
		changes: computed(() => {
			const kept = state.value;
			if (kept.kind !== "kept") return [];
			return changesBetween(kept.now.body, body.value.value);
		}),
		theirChanges: computed(() => {
			const { kind } = state.value;
			if (kind !== "kept" || !theirs.value) return [];
			return changesBetween(state.value.now.body, theirs.value.body);
		}),
		read,
		async readAgain() {
			if (state.value.kind === "kept") await read();
		},
		begin(from) {
			const blank = from ?? { body: EMPTY_BODY, rule: BY_LINK };
			state.value = { kind: "new", from: blank };
			body.discard();
			rule.discard();
		},
		async keepMine() {
			const newest = theirs.value;
			if (!newest) return body.save();
			const reply = await save(body.value.value, newest.version);
			if (reply.ok) body.discard();
			return reply.ok;
		},
		takeTheirs() {
			const newest = theirs.value;
			if (!newest) return;
			body.discard();
			theirs.value = null;
			state.value = { kind: "kept", now: newest };
		},
		async set(next) {
			const reply = await change({ state: next, rule: null });
			return reply.ok ? null : reply.refusal;
		},
	};
}

function keptOf(state: FileState): Pick<SurveyPreset, "body" | "rule"> {
	switch (state.kind) {
		case "kept":
			return { body: state.now.body, rule: state.now.survey.rule };
		case "new":
			return state.from;
		default:
			return { body: EMPTY_BODY, rule: BY_LINK };
	}
}
