import { useEffect, useId, useRef } from "preact/hooks";
import { OPENINGS_A_DAY } from "../../../protocol/limits.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { close } from "../../../ui/icons.ts";
import { fill } from "../../words/words.ts";
import type { HoursFaults } from "./hours-faults.ts";
import { ALL_DAY, OFFICE, type Span } from "./hours-form.ts";
import { timeTyped } from "./time-typed.ts";
import { useTyping } from "./use-typing.ts";
import { hoursWords } from "./words.ts";

/** The openings of one day: none is a closed day. */
export function OpeningsEditor({
	day,
	place,
	spans,
	faults,
	onChange,
}: {
	/** As it stands in the names that are read out. */
	day: string;
	place: string;
	spans: readonly Span[];
	faults: HoursFaults;
	onChange: (spans: Span[]) => void;
}) {
	const box = useRef<HTMLDivElement>(null);
	const focusNext = useRef<"last" | "add" | null>(null);
	useEffect(() => {
		// What had the focus is gone, or what is wanted has just come.
		const wanted = focusNext.current;
		focusNext.current = null;
		if (wanted === "add")
			box.current?.querySelector<HTMLElement>(".span-add")?.focus();
		if (wanted === "last")
			[...(box.current?.querySelectorAll<HTMLElement>(".span-from") ?? [])]
				.at(-1)
				?.focus();
	});
	const w = hoursWords;
	const closed = spans.length === 0;
	const whole =
		spans.length === 1 &&
		spans[0]?.from === ALL_DAY.from &&
		spans[0].to === ALL_DAY.to;
	return (
		<div ref={box} class="spans">
			{closed && <p class="quiet spans-closed">{w.closed}</p>}
			{spans.map((span, at) => (
				<OneSpan
					// They have no name of their own, and only the last one is ever added.
					key={at}
					day={day}
					count={at + 1}
					span={span}
					fault={faults.get(`${place}/${at}`)}
					onChange={(changed) =>
						onChange(spans.map((one, index) => (index === at ? changed : one)))
					}
					onRemove={() => {
						focusNext.current = "add";
						onChange(spans.filter((_, index) => index !== at));
					}}
				/>
			))}
			{whole && <span class="quiet">{w.allDay}</span>}
			{spans.length < OPENINGS_A_DAY && !whole && (
				<button
					type="button"
					class="text-button span-add"
					aria-label={fill(closed ? w.openOn : w.addOn, { day })}
					onClick={() => {
						focusNext.current = "last";
						onChange([...spans, closed ? OFFICE : { from: "", to: "" }]);
					}}
				>
					{closed ? w.open : w.add}
				</button>
			)}
		</div>
	);
}

function OneSpan({
	day,
	count,
	span,
	fault: found,
	onChange,
	onRemove,
}: {
	day: string;
	count: number;
	span: Span;
	fault: ReturnType<HoursFaults["get"]>;
	onChange: (span: Span) => void;
	onRemove: () => void;
}) {
	const id = useId();
	const { typing, within } = useTyping(span.from === "" && span.to === "");
	const fault = typing ? undefined : found;
	const w = hoursWords;
	const field = (side: "from" | "to") => (
		<input
			type="text"
			class={`time span-${side}`}
			inputMode="text"
			autoComplete="off"
			spellcheck={false}
			maxLength={10}
			dir="ltr"
			value={span[side]}
			aria-label={fill(w[side], { day, count })}
			aria-invalid={fault ? true : undefined}
			aria-describedby={fault ? id : undefined}
			onInput={(event) =>
				onChange({ ...span, [side]: event.currentTarget.value })
			}
			onBlur={() => {
				const time = timeTyped(span[side]);
				if (time && time !== span[side]) onChange({ ...span, [side]: time });
			}}
		/>
	);
	return (
		<div class="span" {...within}>
			{field("from")}
			<span aria-hidden="true">{w.until}</span>
			{field("to")}
			<button
				type="button"
				class="icon-button"
				aria-label={fill(w.removeOf, { day, count })}
				title={w.remove}
				onClick={onRemove}
			>
				<Icon of={close} />
			</button>
			{fault && (
				<p id={id} class="fault span-fault">
					{w[fault]}
				</p>
			)}
		</div>
	);
}
