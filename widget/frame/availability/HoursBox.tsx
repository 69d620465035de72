import { useEffect, useRef } from "preact/hooks";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { openDays, otherZone } from "./open-days.ts";

/** When the shop answers, in the shopper's own time. */
export function HoursBox({ onDone }: { onDone: () => void }) {
	const hours = useModels().chat.welcome.value?.site.hours;
	const { words, locale } = useLanguage();
	const later = useLazyWords();
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => button.current?.focus(), []);
	if (!hours) return null;
	const zone = hours.always ? null : otherZone(hours, locale);

	return (
		<section
			class="question hours"
			aria-label={words.header.hours}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			<h2>{words.header.hours}</h2>
			{hours.always ? (
				<p>{later.header.always}</p>
			) : (
				<dl>
					{openDays(hours.openings, locale).map(({ day, times }) => (
						<div key={day}>
							<dt>{day}</dt>
							<dd>{times.join(", ")}</dd>
						</div>
					))}
				</dl>
			)}
			{zone && <p>{filled(later.header.hoursZone, { zone })}</p>}
			<p>{later.header.hoursNote}</p>
			<button
				ref={button}
				type="button"
				class="button button-quiet"
				onClick={onDone}
			>
				{later.header.hoursClose}
			</button>
		</section>
	);
}
