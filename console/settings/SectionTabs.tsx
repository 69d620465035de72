import { useRef } from "preact/hooks";
import { pageWords } from "./page-words.ts";
import { type Section, section } from "./section.ts";

/** Arrow keys move between the parts, as in every list of tabs; Tab goes on into the part. */
export function SectionTabs({
	all,
	now,
}: {
	all: readonly Section[];
	now: Section;
}) {
	const list = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const back = getComputedStyle(event.currentTarget as Element).direction;
		const step = STEPS[event.key];
		if (!step) return;
		event.preventDefault();
		const by = back === "rtl" && Math.abs(step) === 1 ? -step : step;
		const at =
			Math.abs(step) > 1
				? step < 0
					? 0
					: all.length - 1
				: (all.indexOf(now) + by + all.length) % all.length;
		section.value = all[at] ?? now;
		list.current?.querySelectorAll("button")[at]?.focus();
	};
	return (
		<div
			ref={list}
			class="settings-tabs"
			role="tablist"
			aria-label={pageWords.sections}
			onKeyDown={move}
		>
			{all.map((one) => (
				<button
					key={one}
					type="button"
					role="tab"
					id={`settings-${one}`}
					class="settings-tab"
					aria-selected={one === now}
					aria-controls="settings-panel"
					tabIndex={one === now ? 0 : -1}
					onClick={() => {
						section.value = one;
					}}
				>
					{pageWords[one]}
				</button>
			))}
		</div>
	);
}

/** Beyond one: to the very beginning or end. */
const STEPS: Record<string, number> = {
	ArrowLeft: -1,
	ArrowRight: 1,
	Home: -2,
	End: 2,
};
