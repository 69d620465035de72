import { useEffect, useRef, useState } from "preact/hooks";
import type { AgentAvailability } from "../../protocol/agent.ts";
import { Icon } from "../../ui/Icon.tsx";
import { check } from "../../ui/icons.ts";
import { availabilityWords } from "../colleagues/availability-words.ts";
import { Load } from "../colleagues/Load.tsx";
import { presenceWords } from "../colleagues/words.ts";
import { clockTime, fill, withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { BREAKS_MINUTES, breakUntil } from "./breaks.ts";
import { restsUntil, toggleBreath } from "./breath.ts";
import { focusNow, MENU_ID, stepIn } from "./menu-focus.ts";
import { wantAvailability } from "./set-availability.ts";
import { availabilityMenuWords } from "./words.ts";

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
	const workspace = useWorkspace();
	const sheet = useRef<HTMLDivElement>(null);
	const w = availabilityMenuWords;
	const now = workspace.me.value.availability;
	const set = (availability: AgentAvailability, until?: number) => {
		sheet.current?.hidePopover();
		void wantAvailability(workspace, { availability, ...(until && { until }) });
	};
	useEffect(() => {
		const menu = sheet.current;
		const opened = (event: Event) => {
			if ((event as ToggleEvent).newState !== "open") return;
			focusNow(menu);
		};
		menu?.addEventListener("toggle", opened);
		return () => menu?.removeEventListener("toggle", opened);
	}, []);
	const choice = (of: AgentAvailability, label: string, hint: string) => (
		<button
			type="button"
			class="availability-choice"
			aria-pressed={now === of}
			onClick={() => set(of)}
		>
			<span class={`availability-${of}`}>
				<span class="availability-sign" aria-hidden="true" />
			</span>
			<span>
				{label}
				<small>{hint}</small>
			</span>
			{now === of && <Icon of={check} />}
		</button>
	);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons, which have keys of their own.
		<div
			ref={sheet}
			id={MENU_ID}
			class="account availability-sheet"
			popover="auto"
			onKeyDown={(event) => stepIn(event.currentTarget, event)}
		>
			<h2 class="availability-title">{w.title}</h2>
			{choice("here", presenceWords.here, w.hereHint)}
			{now === "here" && <Breath hide={() => sheet.current?.hidePopover()} />}
			{choice("finishing", presenceWords.finishing, w.finishingHint)}
			<Break
				on={now === "break"}
				until={(until) => set("break", until)}
				now={workspace.connection.now}
			/>
			{choice("away", presenceWords.away, w.awayHint)}
		</div>
	);
}

/** Right below Here, which it is a short form of. */
function Breath({ hide }: { hide(): void }) {
	const workspace = useWorkspace();
	const until = restsUntil(workspace);
	const w = availabilityMenuWords;
	return (
		<button
			type="button"
			class="availability-choice"
			aria-pressed={until !== null}
			aria-keyshortcuts="i"
			title={withKey(w.breath, "I")}
			onClick={() => {
				hide();
				void toggleBreath(workspace);
			}}
		>
			<span class="availability-finishing">
				<span class="availability-sign" aria-hidden="true" />
			</span>
			<span>
				{w.breath}
				<small>{w.breathHint}</small>
			</span>
			{until !== null && <Icon of={check} />}
		</button>
	);
}

function Break({
	on,
	until,
	now,
}: {
	on: boolean;
	until(at: number): void;
	now(): number;
}) {
	const [time, setTime] = useState("");
	const w = availabilityMenuWords;
	const end = breakUntil(time, now());
	return (
		<fieldset class="availability-breaks-of">
			<legend>
				<span class="availability-break">
					<span class="availability-sign" aria-hidden="true" />
				</span>
				<span>
					{on ? <strong>{presenceWords.break}</strong> : presenceWords.break}
					<small>{w.breakHint}</small>
				</span>
			</legend>
			<div class="availability-breaks">
				{BREAKS_MINUTES.map((minutes) => (
					<button
						key={minutes}
						type="button"
						class="button"
						onClick={() => until(now() + minutes * 60_000)}
					>
						{fill(w.breakFor, { minutes })}
					</button>
				))}
			</div>
			<form
				class="availability-time"
				onSubmit={(event) => {
					event.preventDefault();
					if (end !== null) until(end);
				}}
			>
				<input
					type="time"
					aria-label={w.breakTime}
					value={time}
					onInput={(event) => setTime(event.currentTarget.value)}
				/>
				<button type="submit" class="button" disabled={end === null}>
					{end === null
						? w.breakSet
						: availabilityWords({ availability: "break", until: end }, now())}
				</button>
			</form>
		</fieldset>
	);
}
