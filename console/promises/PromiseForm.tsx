import { PROMISE_CHARS, type PromiseTimes } from "../../protocol/promise.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { nameOf } from "../inbox/name-of.ts";
import { counted, fill } from "../words/words.ts";
import { dateIn } from "../workspace/date-in.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { zonedInstant } from "../workspace/zoned-instant.ts";
import { OwesField } from "./OwesField.tsx";
import { promiseTime, readField } from "./promise-time.ts";
import { shownPromiseWords as w } from "./shown-words.ts";
import { usePromiseForm, type When } from "./use-promise-form.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What, who, and by when: Enter in the text makes it. */
export function PromiseForm({
	conversation,
	what: written,
	hide,
}: {
	conversation: Conversation;
	/** What was written of it already. */
	what: string;
	hide(): void;
}) {
	const form = usePromiseForm(conversation, written, hide);
	const { times, what, owes, warnings, why } = form;
	const row = conversation.head.value;
	const isAsked = warnings.length > 0;
	return (
		<div class="keys-sheet promise-form">
			<h2 id="promise-title" dir="auto">
				{fill(w.title, { name: row ? nameOf(row) : "" })}
			</h2>
			<label>
				{w.what}
				<input
					class="card-field"
					dir="auto"
					autofocus
					placeholder={w.example}
					maxLength={PROMISE_CHARS}
					value={what}
					onInput={({ currentTarget }) => form.setWhat(currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key !== "Enter" || event.isComposing) return;
						// It stands in the form of the box.
						event.preventDefault();
						void form.save(isAsked);
					}}
				/>
			</label>
			<OwesField times={times} owes={owes} choose={form.setOwes} />
			{times && <WhenField {...{ form, times, conversation }} />}
			{isAsked && (
				<ul class="promise-warnings" role="alert">
					{warnings.map((one) => (
						<li key={one.code}>{warned(one, times)}</li>
					))}
				</ul>
			)}
			<p class="fault" role="alert">
				{why}
			</p>
			<div class="card-acts">
				<button
					type="button"
					class="button button-main"
					onClick={() => void form.save(isAsked)}
				>
					{isAsked ? w.anyway : w.make}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</div>
	);
}

type Form = ReturnType<typeof usePromiseForm>;

function warned(
	one: Form["warnings"][number],
	times: PromiseTimes | null,
): string {
	switch (one.code) {
		case "load":
			return counted(w.warnings.load, one.open);
		case "break":
			return fill(w.warnings.break, {
				time: promiseTime(one.until, times?.timeZone),
			});
		default:
			return w.warnings[one.code];
	}
}

function WhenField({
	form,
	times,
	conversation,
}: {
	form: Form;
	times: PromiseTimes;
	conversation: Conversation;
}) {
	const { clock } = useWorkspace();
	const { timeZone, closesAt } = times;
	const now = clock.now.value;
	const { when, field } = form;
	const chip = (label: string, is: boolean, choose: () => void) => (
		<button type="button" class="button" aria-pressed={is} onClick={choose}>
			{label}
		</button>
	);
	const noon = `${dateIn(timeZone, now + DAY_MS)}T12:00`;
	const to = (value: When) => () => form.setWhen(value);
	const types = (value: string) => {
		form.setField(value);
		form.setWhen({ kind: "field" });
	};
	const isField = when.kind === "field";
	const due = dueOf(when, field, times, now);
	const theirs = conversation.person.value?.timeZone;
	return (
		<fieldset class="promise-when">
			<legend>{fill(w.when, { zone: timeZone })}</legend>
			<div class="promise-acts">
				{chip(w.inAnHour, when.kind === "hour", to({ kind: "hour" }))}
				{closesAt !== null &&
					dateIn(timeZone, closesAt - 1) === dateIn(timeZone, now) &&
					chip(
						fill(w.atClosing, { time: hourIn(closesAt, timeZone) }),
						when.kind === "closing",
						to({ kind: "closing" }),
					)}
				{chip(w.tomorrow, isField && field === noon, () => types(noon))}
				<input
					class="card-field"
					type="datetime-local"
					aria-label={w.date}
					value={isField ? field : ""}
					onInput={({ currentTarget }) => types(currentTarget.value)}
				/>
			</div>
			{due !== null && (
				<p class="quiet" role="status">
					{theirs && theirs !== timeZone
						? fill(w.readBackShopper, {
								time: promiseTime(due, timeZone),
								other: promiseTime(due, theirs),
							})
						: fill(w.readBack, { time: promiseTime(due, timeZone) })}
				</p>
			)}
		</fieldset>
	);
}

function dueOf(
	when: When,
	field: string,
	{ timeZone, closesAt }: PromiseTimes,
	now: number,
): number | null {
	if (when.kind === "hour") return now + HOUR_MS;
	if (when.kind === "closing") return closesAt;
	const said = readField(field);
	if (!said) return null;
	const [year = 0, month = 0, day = 0] = said.date.split("-").map(Number);
	const [hour = 0, minute = 0] = said.time.split(":").map(Number);
	return zonedInstant(timeZone)({ year, month, day, hour, minute, second: 0 });
}

function hourIn(at: number, timeZone: string): string {
	return new Intl.DateTimeFormat("en-GB", {
		...{ timeZone, timeStyle: "short" },
	}).format(at);
}
