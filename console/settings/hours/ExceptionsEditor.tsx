import { useEffect, useId, useRef } from "preact/hooks";
import { EXCEPTIONS } from "../../../protocol/limits.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { trash } from "../../../ui/icons.ts";
import { fill, locale } from "../../words/words.ts";
import type { HoursFaults } from "./hours-faults.ts";
import { type ExceptionForm, newException, openingsIn } from "./hours-form.ts";
import { OpeningsEditor } from "./OpeningsEditor.tsx";
import { useTyping } from "./use-typing.ts";
import { hoursWords } from "./words.ts";

/** Holidays, and days with other hours, each with a note of what it means. */
export function ExceptionsEditor({
	exceptions,
	faults,
	today,
	onChange,
}: {
	exceptions: readonly ExceptionForm[];
	faults: HoursFaults;
	/** The date in the shop's time zone. */
	today: string;
	onChange: (exceptions: ExceptionForm[]) => void;
}) {
	const box = useRef<HTMLElement>(null);
	const id = useId();
	const fresh = useRef(false);
	useEffect(() => {
		if (!fresh.current) return;
		fresh.current = false;
		[...(box.current?.querySelectorAll<HTMLElement>(".date") ?? [])]
			.at(-1)
			?.focus();
	});
	const w = hoursWords;
	return (
		<section ref={box} class="exceptions" aria-labelledby={id}>
			<h3 id={id}>{w.exceptions}</h3>
			<p class="quiet">{w.exceptionsLead}</p>
			{exceptions.map((one) => (
				<OneException
					key={one.key}
					exception={one}
					faults={faults}
					today={today}
					onChange={(changed) =>
						onChange(
							exceptions.map((other) => (other === one ? changed : other)),
						)
					}
					onRemove={() => {
						box.current?.querySelector<HTMLElement>(".exception-add")?.focus();
						onChange(exceptions.filter((other) => other !== one));
					}}
				/>
			))}
			{exceptions.length < EXCEPTIONS && (
				<button
					type="button"
					class="button exception-add"
					onClick={() => {
						fresh.current = true;
						onChange([...exceptions, newException()]);
					}}
				>
					{w.addException}
				</button>
			)}
		</section>
	);
}

function OneException({
	exception,
	faults,
	today,
	onChange,
	onRemove,
}: {
	exception: ExceptionForm;
	faults: HoursFaults;
	today: string;
	onChange: (exception: ExceptionForm) => void;
	onRemove: () => void;
}) {
	const id = useId();
	const w = hoursWords;
	const { key, date, spans } = exception;
	const { typing, within } = useTyping(date === "");
	const fault = typing ? undefined : faults.get(`${key}/date`);
	const broken = [...faults.keys()].some((place) =>
		place.startsWith(`${key}/`),
	);
	const day = date ? dayName(date) : w.date;
	return (
		<fieldset class="exception" {...within}>
			<legend class="unseen">{day}</legend>
			<input
				type="date"
				class="date"
				aria-label={w.date}
				value={date}
				aria-invalid={fault ? true : undefined}
				aria-describedby={id}
				onInput={(event) =>
					onChange({ ...exception, date: event.currentTarget.value })
				}
			/>
			<OpeningsEditor
				day={day}
				place={key}
				spans={spans}
				faults={faults}
				onChange={(changed) => onChange({ ...exception, spans: changed })}
			/>
			<button
				type="button"
				class="icon-button"
				aria-label={
					date ? fill(w.removeException, { date: day }) : w.removeUndated
				}
				title={w.remove}
				onClick={onRemove}
			>
				<Icon of={trash} />
			</button>
			<p id={id} class={fault ? "fault" : "quiet exception-means"}>
				{fault ? w[fault] : broken && date ? "" : meaning(exception, today)}
			</p>
		</fieldset>
	);
}

/** What the day means, in a sentence. */
function meaning({ date, spans }: ExceptionForm, today: string): string {
	const w = hoursWords;
	if (!date) return w.exceptionNone;
	const day = { date: dayName(date) };
	if (date < today) return fill(w.exceptionPast, day);
	if (spans.length === 0) return fill(w.exceptionClosed, day);
	const openings = new Intl.ListFormat(locale).format(
		openingsIn(spans).map(([from, to]) => `${from}–${to}`),
	);
	return fill(w.exceptionOpen, { ...day, openings });
}

function dayName(date: string): string {
	return new Intl.DateTimeFormat(locale, {
		dateStyle: "full",
		timeZone: "UTC",
	}).format(Date.parse(date));
}
