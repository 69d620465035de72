import { useRef } from "preact/hooks";
import { availabilityWords } from "../colleagues/availability-words.ts";
import { Load } from "../colleagues/Load.tsx";
import { clockTime, fill, withKey, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { restsUntil } from "./breath.ts";
import { MENU_ID } from "./open-menu.ts";
import { availabilityMenuWords } from "./words.ts";

const sheet = createLazy(async () => {
	const { AvailabilitySheet } = await import("./AvailabilitySheet.tsx");
	return AvailabilitySheet;
});

/** Whether the agent gets new conversations, and how full the slots are; the menu opens below it. */
export function AvailabilityMenu() {
	const { me, clock } = useWorkspace();
	const { availability, load, slots } = me.value;
	const rests = restsUntil(useWorkspace());
	const state =
		rests !== null && availability === "here"
			? fill(availabilityMenuWords.breathEnds, {
					time: clockTime(rests, clock.now.value),
				})
			: availabilityWords(me.value, clock.now.value);
	const w = availabilityMenuWords;
	return (
		<>
			<button
				type="button"
				class={`availability availability-${availability}`}
				popovertarget={MENU_ID}
				// What is seen is a part of the name: whoever speaks to the screen says what they see.
				aria-label={fill(w.label, {
					state,
					load: fill(w.loadLabel, { load, slots }),
				})}
				aria-keyshortcuts="v"
				title={withKey(w.title, "V")}
			>
				<span class="availability-sign" aria-hidden="true" />
				<span class="availability-word">{state}</span>
				<Load load={load} slots={slots} />
			</button>
			<Sheet />
		</>
	);
}

function Sheet() {
	const menu = useRef<HTMLDivElement>(null);
	const state = sheet.state.value;
	return (
		<div
			ref={menu}
			id={MENU_ID}
			class="account availability-sheet"
			popover="auto"
			onToggle={() => void sheet.fetch()}
		>
			{state.kind === "here" ? (
				<state.module menu={menu} />
			) : state.kind === "failed" ? (
				<Failed why={words.notLoaded} again={() => void sheet.fetch()} />
			) : (
				<p class="quiet later">{words.loading}</p>
			)}
		</div>
	);
}
