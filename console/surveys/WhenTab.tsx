import {
	AFTER_CHAT,
	ANY_SURVEY_DAYS,
	INTERVAL_LEAST_DAYS,
} from "../../protocol/survey.ts";
import { fill } from "../words/words.ts";
import { SaveLine } from "../workspace/SaveLine.tsx";
import { Field } from "../workspace/SettingField.tsx";
import { DayField } from "./DayField.tsx";
import { Pick } from "./QuestionTraits.tsx";
import {
	type RuleFaults,
	type RuleForm,
	ruleFaults,
	ruleIn,
} from "./rule-form.ts";
import { ruleSentences } from "./rule-sentences.ts";
import { ruleWords } from "./rule-words.ts";
import type { SurveyFile } from "./survey-file.ts";
import { TriggerFields } from "./TriggerFields.tsx";
import { surveysWords } from "./words.ts";

/** When a survey is asked, of whom and how often: as a form, and in sentences. */
export function WhenTab({
	file,
	mayChange,
}: {
	file: SurveyFile;
	mayChange: boolean;
}) {
	const w = ruleWords;
	const kept = file.state.value;
	const form = file.rule.value.value;
	const faults = ruleFaults(form);
	const isFaulty = Object.keys(faults).length > 0;
	const now = kept.kind === "kept" ? kept.now.survey.rule : null;
	const isChangeable = mayChange && file.survey !== AFTER_CHAT;
	return (
		<form
			class="settings-form survey-when"
			onSubmit={(event) => {
				event.preventDefault();
				if (!isFaulty) return void file.rule.save();
				event.currentTarget
					.querySelector<HTMLElement>("[aria-invalid]")
					?.focus();
			}}
		>
			<h3 class="unseen">{w.title}</h3>
			{now && (
				<div class="settings-none">
					<p>
						<strong>{w.soSaid}</strong>
					</p>
					{ruleSentences(isFaulty ? now : ruleIn(form, now)).map((said) => (
						<p key={said} dir="auto">
							{said}
						</p>
					))}
				</div>
			)}
			{file.survey === AFTER_CHAT && <p class="quiet">{w.afterChatOnly}</p>}
			{!mayChange && <p class="quiet">{surveysWords.readOnly}</p>}
			{isChangeable && <RuleFields file={file} faults={faults} />}
			{isChangeable && (
				<SaveLine
					draft={file.rule}
					word={w.save}
					names={{ save: w.save, discard: w.discard }}
				/>
			)}
		</form>
	);
}

function RuleFields({
	file,
	faults,
}: {
	file: SurveyFile;
	faults: RuleFaults;
}) {
	const w = ruleWords;
	const form = file.rule.value.value;
	const kept = file.state.value;
	const orderWay = kept.kind === "kept" ? kept.now.orderWay : undefined;
	const type = (change: Partial<RuleForm>) =>
		file.rule.type({ ...file.rule.value.peek(), ...change });
	const isAsked = form.kind !== "by_link";
	const number = { class: "input slots", inputMode: "numeric" } as const;
	return (
		<>
			<Pick
				label={w.trigger}
				of={w.triggers}
				value={form.kind}
				isOff={false}
				pick={(kind) => type({ kind: kind as RuleForm["kind"] })}
			/>
			<TriggerFields
				orderWay={orderWay}
				form={form}
				faults={faults}
				type={type}
			/>
			{isAsked && (
				<>
					<Field
						label={w.everyDays}
						hint={fill(w.everyHint, {
							least: INTERVAL_LEAST_DAYS,
							any: ANY_SURVEY_DAYS,
						})}
						fault={faults.everyDays}
						value={form.everyDays}
						type={(everyDays) => type({ everyDays })}
						input={number}
					/>
					<Field
						label={w.share}
						hint={w.shareHint}
						fault={faults.share}
						value={form.share}
						type={(share) => type({ share })}
						input={number}
					/>
				</>
			)}
			<Field
				label={w.quota}
				hint={w.quotaHint}
				fault={faults.quota}
				value={form.quota}
				type={(quota) => type({ quota })}
				input={number}
			/>
			<div class="survey-days">
				<DayField
					label={w.startsAt}
					value={form.startsOn}
					type={(startsOn) => type({ startsOn })}
				/>
				<DayField
					label={w.endsAt}
					value={form.endsOn}
					fault={faults.endsOn}
					type={(endsOn) => type({ endsOn })}
				/>
			</div>
		</>
	);
}
