import { useComputed } from "@preact/signals";
import type { ToldWait } from "../../protocol/entry.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import { previewWords } from "../inbox/preview-words.ts";
import { selectionModel } from "../inbox/selection.ts";
import { urgencyOf } from "../inbox/waited.ts";
import { duration, fill, withKey } from "../words/words.ts";
import { follow } from "../workspace/RouteLink.tsx";
import { pathOf } from "../workspace/route.ts";
import { useTicking } from "../workspace/use-ticking.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { beginWhisper, takeOver, whispering } from "./floor-acts.ts";
import { WhisperForm } from "./WhisperForm.tsx";
import { floorWords } from "./words.ts";

/** One conversation: select it, open it, whisper, or take it over. */
export function FloorRow({ id, told }: { id: string; told?: ToldWait }) {
	const workspace = useWorkspace();
	const { me } = workspace;
	const row = useModel(inboxModel).inbox.row(id);
	const { ids, toggle } = useModel(selectionModel);
	const isSelected = useComputed(() => ids.value.has(id)).value;
	if (!row) return null;
	const to = { kind: "conversation", id } as const;
	const name = nameOf(row);
	const isOthers = row.state.kind === "open" && row.agent?.id !== me.value.id;
	const w = floorWords;
	return (
		<li class="floor-row">
			<input
				type="checkbox"
				checked={isSelected}
				aria-label={fill(w.select, { name })}
				onChange={() => toggle(id)}
			/>
			<a
				href={pathOf(to)}
				data-row={id}
				class="floor-link"
				onClick={(event) => follow(event, to)}
			>
				<span class="floor-name" dir="auto">
					{name}
				</span>
				<span class="quiet floor-preview" dir="auto">
					{previewWords(row, me.value.id)}
				</span>
			</a>
			<span class="floor-age">
				{row.state.kind === "waiting" ? (
					<Waits since={row.state.since} told={told} />
				) : (
					<Unanswered id={id} />
				)}
			</span>
			{isOthers && (
				<span class="floor-acts">
					<button
						type="button"
						class="button"
						title={withKey(w.whisper, "Shift W")}
						onClick={() => beginWhisper(workspace, id)}
					>
						{w.whisper}
					</button>
					<button
						type="button"
						class="button"
						title={withKey(w.takeOver, "Shift O")}
						onClick={() => takeOver(workspace, id)}
					>
						{w.takeOver}
					</button>
				</span>
			)}
			{whispering.value === id && <WhisperForm row={row} />}
		</li>
	);
}

/** The age of the first word that nobody has answered. */
function Unanswered({ id }: { id: string }) {
	const row = useModel(inboxModel).inbox.row(id);
	const w = floorWords;
	const since = row?.unansweredSince ?? null;
	const said = useTicking(
		(now) => (since === null ? "" : duration(Math.max(0, now - since))),
		[since],
	);
	const urgency = useTicking(
		(now) => (since === null ? "calm" : urgencyOf(now - since)),
		[since],
	);
	if (row?.snoozed) return <span class="quiet">{w.snoozed}</span>;
	if (row?.quietSince != null) return <span class="quiet">{w.quiet}</span>;
	if (since === null) return <span class="quiet">{w.answered}</span>;
	return (
		<span class={`wait-${urgency}`}>
			{fill(w.unanswered, { duration: said })}
		</span>
	);
}

function Waits({
	since,
	told,
}: {
	since: number;
	told?: ToldWait | undefined;
}) {
	const w = floorWords;
	const said = useTicking((now) => duration(Math.max(0, now - since)), [since]);
	const urgency = useTicking((now) => urgencyOf(now - since), [since]);
	const isLate = useTicking(
		(now) =>
			told !== undefined && now > told.at + Math.max(told.high, 1) * 60_000,
		[told],
	);
	return (
		<>
			<span class={`wait-${urgency}`}>{fill(w.waits, { duration: said })}</span>
			{told && (
				<span class="quiet">
					{" · "}
					{fill(w.told, { range: rangeOf(told) })}
					{isLate && `, ${w.late}`}
				</span>
			)}
		</>
	);
}

function rangeOf({ low, high }: ToldWait): string {
	return low > 0 && low < high
		? fill(floorWords.range, { low, high })
		: `${high}`;
}
