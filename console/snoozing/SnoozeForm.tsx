import "./snooze-form.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { SNOOZE_MOST_MS } from "../../protocol/limits.ts";
import { teamModel } from "../colleagues/team.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { counted, fill, locale } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { formWords } from "./form-words.ts";
import { snooze } from "./snooze-acts.ts";
import { snoozeTimes, typedTime } from "./snooze-times.ts";

/** The times that most want, each by a digit, and any other. */
export function SnoozeForm({
	ids,
	hide,
}: {
	ids: readonly string[];
	hide(): void;
}) {
	const workspace = useWorkspace();
	const zone = useZone(ids);
	const [typed, setTyped] = useState("");
	const [fault, setFault] = useState("");
	const first = useRef<HTMLButtonElement>(null);
	useEffect(() => first.current?.focus(), []);
	const now = workspace.connection.now();
	const w = formWords;
	const choices = [
		...snoozeTimes(now, zone).map(({ name, at }) => ({ name, at })),
		{ name: "wrote" as const, at: null },
	];
	const choose = (until: number | null) => {
		hide();
		void snooze(workspace, ids, until);
	};
	return (
		<form
			class="keys-sheet snooze"
			onKeyDown={(event) => {
				const choice = choices[Number(event.key) - 1];
				const isTyping = event.target instanceof HTMLInputElement;
				if (!choice || isTyping) return;
				event.preventDefault();
				choose(choice.at);
			}}
			onSubmit={(event) => {
				event.preventDefault();
				const until = typedTime(typed, zone);
				if (until === null || until <= workspace.connection.now())
					setFault(w.passed);
				else if (until > now + SNOOZE_MOST_MS) setFault(w.farAway);
				else choose(until);
			}}
		>
			<h2 id="snooze-title">{counted(w.title, ids.length)}</h2>
			<p class="quiet">{w.lead}</p>
			<ul class="snooze-choices">
				{choices.map(({ name, at }, index) => (
					<li key={name}>
						<button
							ref={index === 0 ? first : undefined}
							type="button"
							class="button"
							aria-keyshortcuts={`${index + 1}`}
							onClick={() => choose(at)}
						>
							<kbd>{index + 1}</kbd>
							<span>{w[name]}</span>
							{at !== null && <span class="quiet">{dayAndTime(at, zone)}</span>}
						</button>
					</li>
				))}
			</ul>
			<label class="snooze-at">
				{zone === HERE ? w.at : fill(w.atZone, { zone })}
				<input
					class="card-field"
					type="datetime-local"
					value={typed}
					onInput={(event) => {
						setTyped(event.currentTarget.value);
						setFault("");
					}}
				/>
			</label>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main" disabled={!typed}>
					{w.choose}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The clock of the shop whose conversations they are; of several shops, or of one without hours, that of the browser. */
function useZone(ids: readonly string[]): string {
	const { inbox } = useModel(inboxModel);
	const team = useModel(teamModel);
	const shops = new Set(ids.map((id) => inbox.row(id)?.site));
	const [shop] = shops;
	return (shops.size === 1 && shop && team.of(shop)?.timeZone) || HERE;
}

function dayAndTime(at: number, timeZone: string): string {
	return new Intl.DateTimeFormat(locale, {
		timeZone,
		weekday: "short",
		day: "numeric",
		month: "short",
		hour: "numeric",
		minute: "2-digit",
	}).format(at);
}
