import {
	CORRECTION_CHARS,
	type CorrectionKind,
	type PutRight,
	REPAIR_CHARS,
	type RecoveryInfo,
} from "../../protocol/repair.ts";
import { fill } from "../words/words.ts";
import { shownRepairWords as w } from "./shown-words.ts";
import { usePutRight } from "./use-put-right.ts";

const KINDS = Object.keys(w.kinds) as CorrectionKind[];

/** An apology, what is corrected, by when, and what is changed. */
export function PutRightForm({
	recovery,
	say,
	hide,
}: {
	recovery: RecoveryInfo;
	say(said: PutRight): void;
	hide(): void;
}) {
	const form = usePutRight(recovery, say);
	const { apology, kind, text, at, isDone, prevention, fault } = form;
	return (
		<div class="recovery-asking">
			<label>
				{w.apology}
				<textarea
					class="card-field"
					dir="auto"
					rows={3}
					maxLength={REPAIR_CHARS}
					lang={recovery.language ?? undefined}
					value={apology}
					onInput={({ currentTarget }) => form.setApology(currentTarget.value)}
				/>
			</label>
			<label>
				{w.correction}
				<select
					class="card-field"
					value={kind}
					onChange={({ currentTarget }) =>
						form.setKind(currentTarget.value as CorrectionKind)
					}
				>
					{KINDS.map((one) => (
						<option key={one} value={one}>
							{w.kinds[one]}
						</option>
					))}
				</select>
			</label>
			<Line
				label={w.correctionText}
				example={w.correctionExample}
				value={text}
				set={form.setText}
			/>
			<label>
				{fill(w.by, { zone: form.zone })}
				<input
					class="card-field"
					type="datetime-local"
					disabled={isDone}
					value={at}
					onInput={({ currentTarget }) => form.setAt(currentTarget.value)}
				/>
			</label>
			<label class="recovery-check">
				<input
					type="checkbox"
					checked={isDone}
					onChange={({ currentTarget }) => form.setDone(currentTarget.checked)}
				/>
				{w.already}
			</label>
			<Line label={w.prevention} value={prevention} set={form.setPrevention} />
			<p class="fault" role="alert">
				{fault}
			</p>
			<div class="card-acts">
				<button type="button" class="button button-main" onClick={form.save}>
					{w.save}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</div>
	);
}

function Line({
	label,
	example,
	value,
	set,
}: {
	label: string;
	example?: string;
	value: string;
	set(value: string): void;
}) {
	return (
		<label>
			{label}
			<input
				class="card-field"
				dir="auto"
				maxLength={CORRECTION_CHARS}
				placeholder={example}
				value={value}
				onInput={({ currentTarget }) => set(currentTarget.value)}
			/>
		</label>
	);
}
