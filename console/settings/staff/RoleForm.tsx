import { useId, useRef } from "preact/hooks";
import type { Role } from "../../../protocol/agent.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { StaffPerson } from "../../../protocol/staff.ts";
import { fill, plain, refused } from "../../words/words.ts";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { peopleWords, roleWords } from "./people-words.ts";
import { membersWords } from "./words.ts";

/** From the least rights to the most. */
export const ROLES: readonly Role[] = [
	"read_only",
	"agent",
	"supervisor",
	"owner",
];

/** What somebody may do here; nothing is changed before the key below is pressed. */
export function RoleForm({
	person,
	draft,
}: {
	person: StaffPerson;
	draft: Draft<Role>;
}) {
	const { me } = useWorkspace();
	const id = useId();
	const choice = useRef<HTMLSelectElement>(null);
	const role = draft.value.value;
	const name = plain(person.name);
	const isLess = ROLES.indexOf(role) < ROLES.indexOf(person.role);
	const w = roleWords;
	return (
		<form
			class="settings-form role-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (draft.changed.peek()) void draft.save();
			}}
		>
			<div class="setting">
				<label for={id}>
					<span aria-hidden="true">{w.label}</span>
					<span class="unseen">{fill(w.of, { name })}</span>
				</label>
				<select
					ref={choice}
					id={id}
					class="select"
					value={role}
					aria-describedby={`${id}-hint`}
					onChange={(event) => draft.type(event.currentTarget.value as Role)}
				>
					{ROLES.map((one) => (
						<option key={one} value={one} selected={one === role}>
							{membersWords.roles[one]}
						</option>
					))}
				</select>
				<p id={`${id}-hint`} class="quiet">
					{w[role]} {isLess && (person.id === me.value.id ? w.lessMe : w.less)}{" "}
					{isLess && role === "read_only" && w.givesBack}
				</p>
			</div>
			{(draft.changed.value || draft.state.value.kind !== "idle") && (
				<SaveLine
					draft={draft}
					word={w.change}
					says={roleRefused}
					discarded={() => choice.current?.focus()}
					names={{
						save: fill(w.changeOf, { name }),
						discard: fill(w.discardOf, { name }),
					}}
				/>
			)}
		</form>
	);
}

function roleRefused(refusal: Refusal): string {
	return refusal.code === "not_found" ? peopleWords.gone : refused(refusal);
}
