import "./schedule-form.css";
import { useEffect, useState } from "preact/hooks";
import { newId } from "../../protocol/ids.ts";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import {
	SCHEDULED_LEAST_MS,
	SCHEDULED_MOST_MS,
	type ScheduledMessage,
} from "../../protocol/scheduled-message.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { nameOf } from "../inbox/name-of.ts";
import { fill, refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { scheduleDialogWords as w } from "./dialog-words.ts";
import { inputTime, readInputTime, tomorrowAtNine } from "./input-time.ts";

const HOUR_MS = 3_600_000;

/** What is to be said, and when: what stands in the box, or what waits already. */
export function ScheduleForm({
	conversation,
	hide,
}: {
	conversation: Conversation;
	hide(): void;
}) {
	const { clock } = useWorkspace();
	const row = conversation.head.value;
	const { kept, text, setText, time, setTime, why, save, cancel } = useSchedule(
		conversation,
		hide,
	);

	return (
		<div class="keys-sheet schedule-form">
			<h2 id="schedule-title" dir="auto">
				{fill(w.title, { name: row ? nameOf(row) : "" })}
			</h2>
			<p class="quiet">{kept?.ended ? w.unsent : w.hint}</p>
			<label>
				{w.text}
				<textarea
					class="card-field"
					rows={4}
					dir="auto"
					value={text}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
			</label>
			<Time {...{ time, setTime }} now={clock.now.value} />
			<p class="fault" role="alert">
				{why}
			</p>
			<div class="card-acts">
				<button
					type="button"
					class="button button-main"
					onClick={() => void save()}
				>
					{w.save}
				</button>
				{kept && (
					<button type="button" class="button" onClick={() => void cancel()}>
						{w.cancel}
					</button>
				)}
				<button type="button" class="button" onClick={hide}>
					{w.close}
				</button>
			</div>
		</div>
	);
}

/** What is written in it, and what becomes of it. */
function useSchedule(conversation: Conversation, hide: () => void) {
	const { connection, clock } = useWorkspace();
	const { drafts } = useModel(conversationsModel);
	const [kept, setKept] = useState<ScheduledMessage | null>(null);
	const [text, setText] = useState(drafts.of(conversation.id).message);
	const [time, setTime] = useState("");
	const [why, setWhy] = useState("");
	const { id } = conversation;
	const fault = (refusal: Refusal) => setWhy(refused(refusal));

	useEffect(() => {
		void connection
			.ask("scheduled-message:read", { conversation: id })
			.then((reply) => {
				if (!reply.ok) return fault(reply.refusal);
				const { scheduled } = reply.data;
				setKept(scheduled);
				if (!scheduled) return;
				setText((typed) => typed || scheduled.text);
				if (!scheduled.ended) setTime(inputTime(scheduled.sendAt));
			});
	}, []);

	async function save() {
		const sendAt = readInputTime(time);
		const now = clock.now.peek();
		if (isBlank(text)) return setWhy(w.blank);
		if (sendAt === null || sendAt < now + SCHEDULED_LEAST_MS)
			return setWhy(w.early);
		if (sendAt > now + SCHEDULED_MOST_MS) return setWhy(w.mostDays);
		const reply = await connection.ask("message:schedule", {
			conversation: id,
			id: kept && !kept.ended ? kept.id : newId(),
			text: trimmed(text),
			sendAt,
		});
		if (!reply.ok) return fault(reply.refusal);
		drafts.sent(id, "message", text);
		hide();
	}

	async function cancel() {
		if (!kept) return;
		const reply = await connection.ask("scheduled-message:cancel", {
			conversation: id,
			id: kept.id,
		});
		if (!reply.ok) return fault(reply.refusal);
		// What was written is not lost: it stands in the box again.
		const draft = drafts.of(id);
		if (!draft.message) {
			drafts.choose(id, "message");
			drafts.write(id, kept.text);
		}
		hide();
	}

	/** What is put right is no fault any more. */
	const puts = (set: (typed: string) => void) => (typed: string) => {
		set(typed);
		setWhy("");
	};
	return {
		...{ kept, text, time, why, save, cancel },
		setText: puts(setText),
		setTime: puts(setTime),
	};
}

function Time({
	time,
	setTime,
	now,
}: {
	time: string;
	setTime(time: string): void;
	now: number;
}) {
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const quick = (label: string, at: number) => (
		<button type="button" class="button" onClick={() => setTime(inputTime(at))}>
			{label}
		</button>
	);
	return (
		<>
			<div class="schedule-acts">
				{quick(w.inAnHour, now + HOUR_MS)}
				{quick(w.tomorrow, tomorrowAtNine(now))}
			</div>
			<label>
				{fill(w.at, { zone })}
				<input
					class="card-field"
					type="datetime-local"
					value={time}
					onInput={({ currentTarget }) => setTime(currentTarget.value)}
				/>
			</label>
		</>
	);
}
