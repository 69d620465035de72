import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AgentAvailability } from "../../protocol/agent.ts";
import { Icon } from "../../ui/Icon.tsx";
import { check } from "../../ui/icons.ts";
import { availabilityWords } from "../colleagues/availability-words.ts";
import { presenceWords } from "../colleagues/words.ts";
import { fill, withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { BREAKS_MINUTES, breakUntil } from "./breaks.ts";
import { restsUntil, toggleBreath } from "./breath.ts";
import { focusNow, stepIn } from "./menu-focus.ts";
import { wantAvailability } from "./set-availability.ts";
import { sheetWords } from "./sheet-words.ts";
import { availabilityMenuWords } from "./words.ts";

/** The choices of the menu, from its first opening on. */
export function AvailabilitySheet({
	menu,
}: {
	menu: RefObject<HTMLDivElement | null>;
}) {
	const workspace = useWorkspace();
	const now = workspace.me.value.availability;
	const hide = () => menu.current?.hidePopover();
	const set = (availability: AgentAvailability, until?: number) => {
		hide();
		void wantAvailability(workspace, { availability, ...(until && { until }) });
	};
	useEffect(() => keyboardIn(menu.current), [menu]);
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
		<>
			<h2 class="availability-title">{availabilityMenuWords.title}</h2>
			{choice("here", presenceWords.here, sheetWords.hereHint)}
			{now === "here" && <Breath hide={hide} />}
			{choice("finishing", presenceWords.finishing, sheetWords.finishingHint)}
			<Break
				on={now === "break"}
				until={(until) => set("break", until)}
				now={workspace.connection.now}
			/>
			{choice("away", presenceWords.away, sheetWords.awayHint)}
		</>
	);
}

/** The focus goes to what holds now, this time and whenever the menu is opened; arrows move between the buttons. */
function keyboardIn(menu: HTMLElement | null) {
	if (!menu) return;
	const opened = (event: Event) => {
		if ((event as ToggleEvent).newState === "open") focusNow(menu);
	};
	const pressed = (event: KeyboardEvent) => stepIn(menu, event);
	focusNow(menu);
	menu.addEventListener("toggle", opened);
	menu.addEventListener("keydown", pressed);
	return () => {
		menu.removeEventListener("toggle", opened);
		menu.removeEventListener("keydown", pressed);
	};
}

/** Right below Here, which it is a short form of. */
function Breath({ hide }: { hide(): void }) {
	const workspace = useWorkspace();
	const until = restsUntil(workspace);
	const w = sheetWords;
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
	const w = sheetWords;
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
