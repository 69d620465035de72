import { computed, type ReadonlySignal } from "@preact/signals";
import type { Refusal } from "../../protocol/refusal.ts";
import {
	AFTER_CHAT,
	type SurveyBody,
	type SurveyState,
} from "../../protocol/survey.ts";
import {
	type SurveyFault,
	surveyFaults,
} from "../../protocol/survey-faults.ts";
import type { SurveyRead } from "../../protocol/survey-settings.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import { type Change, changesBetween } from "./changes.ts";
import {
	type Beginning,
	createKeptSurvey,
	type KeptParts,
	type KeptState,
	writtenOver,
} from "./kept-survey.ts";
import { type RuleForm, ruleFormOf, ruleIn } from "./rule-form.ts";

/** One survey: what the relay has, and over it what its owner has written and not saved. */
export interface SurveyFile {
	survey: string;
	state: ReadonlySignal<KeptState>;
	body: Draft<SurveyBody>;
	rule: Draft<RuleForm>;
	/** The version that is being edited; 0: it is new. */
	was: ReadonlySignal<number>;
	/** As a colleague has saved it since the editing began; null: nobody has. */
	theirs: ReadonlySignal<SurveyRead | null>;
	faults: ReadonlySignal<readonly SurveyFault[]>;
	/** What saving would do to the answers of before. */
	changes: ReadonlySignal<readonly Change[]>;
	/** What a colleague has done to the version with which the editing began. */
	theirChanges: ReadonlySignal<readonly Change[]>;
	/** What was written stays. */
	read(): Promise<void>;
	/** The same, once it was looked at. */
	readAgain(): Promise<void>;
	begin(from: Beginning | null): void;
	/** Saves what was written as the version after theirs. */
	keepMine(): Promise<boolean>;
	/** Goes on from what a colleague has saved. */
	takeTheirs(): void;
	set(state: Exclude<SurveyState, "draft">): Promise<Refusal | null>;
}

/** Questions of the survey after a conversation for which the chat has words of its own. */
const OWN_WORDS = ["score", "solved", "comment"];

export function createSurveyFile({
	languages,
	...parts
}: Omit<KeptParts, "isWritten"> & {
	languages: ReadonlySignal<readonly string[]>;
}): SurveyFile {
	const { survey } = parts;
	const isWritten = (): boolean => body.changed.peek();
	const kept = createKeptSurvey({ ...parts, isWritten });
	const { state, theirs } = kept;
	const was = computed(() =>
		state.value.kind === "kept" ? state.value.now.version : 0,
	);
	const body: Draft<SurveyBody> = createDraft(
		() => writtenOver(state.value).body,
		(written) => kept.save(written, was.value),
	);
	const rule = createDraft(
		() => ruleFormOf(writtenOver(state.value).rule),
		(form) =>
			kept.change({
				state: null,
				rule: ruleIn(form, writtenOver(state.value).rule),
			}),
	);
	const changesTo = (after: SurveyBody | undefined) =>
		after && state.value.kind === "kept"
			? changesBetween(state.value.now.body, after)
			: [];
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
		changes: computed(() => changesTo(body.value.value)),
		theirChanges: computed(() => changesTo(theirs.value?.body)),
		read: kept.read,
		async readAgain() {
			if (state.value.kind === "kept") await kept.read();
		},
		begin(from) {
			kept.begin(from);
			body.discard();
			rule.discard();
		},
		async keepMine() {
			const newest = theirs.value;
			if (!newest) return body.save();
			const reply = await kept.save(body.value.value, newest.version);
			if (reply.ok) body.discard();
			return reply.ok;
		},
		takeTheirs() {
			body.discard();
			kept.takeTheirs();
		},
		async set(next) {
			const reply = await kept.change({ state: next, rule: null });
			return reply.ok ? null : reply.refusal;
		},
	};
}
