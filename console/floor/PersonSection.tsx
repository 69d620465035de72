import { useState } from "preact/hooks";
import { colleagueWords } from "../colleagues/colleague-words.ts";
import { Load } from "../colleagues/Load.tsx";
import { selectionModel } from "../inbox/selection.ts";
import { urgencyOf } from "../inbox/waited.ts";
import { clockTime, counted, duration, fill, plain } from "../words/words.ts";
import { StaffPicture } from "../workspace/StaffPicture.tsx";
import { useTicking } from "../workspace/use-ticking.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { FloorRow } from "./FloorRow.tsx";
import type { FloorPerson } from "./floor-picture.ts";
import { floorWords } from "./words.ts";

/** Somebody of the staff, since when they are so, and what they hold. @param opens at first; then it is theirs to say */
export function PersonSection({
	person,
	opens,
}: {
	person: FloorPerson;
	opens: boolean;
}) {
	const { clock } = useWorkspace();
	const { ids: selected, toggle } = useModel(selectionModel);
	const [isOpen, setOpen] = useState(opens);
	const { colleague, ids, more } = person;
	const name = plain(colleague.name);
	const w = floorWords;
	const now = clock.now.value;
	const { since = null } = colleague;
	const areAll = ids.length > 0 && ids.every((id) => selected.value.has(id));
	return (
		<li class="floor-person">
			<div class="floor-head">
				<StaffPicture name={name} picture={colleague.picture} />
				<span class="floor-who">
					<strong dir="auto">{name}</strong>
					<span class="quiet">
						{colleagueWords(colleague, now)}
						{since !== null &&
							` · ${fill(w.since, { time: clockTime(since, now) })}`}
					</span>
				</span>
				<Load load={colleague.load} slots={colleague.slots} />
			</div>
			{ids.length > 0 && (
				<details
					open={isOpen}
					onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
				>
					<summary>
						{counted(w.has, ids.length + more)}
						<Oldest since={person.oldest} />
					</summary>
					<label class="floor-all">
						<input
							type="checkbox"
							checked={areAll}
							onChange={() => {
								for (const id of ids)
									if (selected.peek().has(id) === areAll) toggle(id);
							}}
						/>
						{fill(w.selectAll, { name })}
					</label>
					{isOpen && (
						<ul class="floor-rows">
							{ids.map((id) => (
								<FloorRow key={id} id={id} />
							))}
						</ul>
					)}
					{more > 0 && (
						<p class="quiet">
							{counted(w.more, more)}. {w.moreHint}
						</p>
					)}
				</details>
			)}
		</li>
	);
}

function Oldest({ since }: { since: number | null }) {
	const said = useTicking(
		(now) => (since === null ? "" : duration(Math.max(0, now - since))),
		[since],
	);
	const urgency = useTicking(
		(now) => (since === null ? "calm" : urgencyOf(now - since)),
		[since],
	);
	if (since === null) return null;
	return (
		<span class={`wait-${urgency}`}>
			{" · "}
			{fill(floorWords.oldest, { duration: said })}
		</span>
	);
}
