import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { SiteSettings } from "../../../protocol/site.ts";
import type { StaffPerson } from "../../../protocol/staff.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { Settings } from "../settings.ts";
import { Invitations } from "./Invitations.tsx";
import { PersonCard } from "./PersonCard.tsx";
import { peopleWords } from "./people-words.ts";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { staffModel } from "./staff-model.ts";

/** For owners: who works here and who was invited, and what an owner may do about it. */
export function StaffSection({
	model,
	settings,
}: {
	model: Settings;
	settings: SiteSettings;
}) {
	const workspace = useWorkspace();
	const staff = workspace.of(staffModel)(settings.site);
	const connection = workspace.connection.state.value.kind;
	useEffect(() => {
		if (connection === "here") void staff.read();
	}, [staff, connection]);
	useEffect(() => staff.forget, [staff]);
	const lead = useRef<HTMLParagraphElement>(null);
	const [leaving, setLeaving] = useState<StaffPerson | null>(null);
	const hide = useCallback(() => setLeaving(null), []);
	const wasRemoved = useRef(false);
	// Once the question is gone: what is under it takes no focus.
	useEffect(() => {
		if (leaving || !wasRemoved.current) return;
		wasRemoved.current = false;
		lead.current?.focus();
	}, [leaving]);
	const state = staff.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void staff.read()} />
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const { people } = state.staff;
	const owners = people.filter(({ role }) => role === "owner");
	return (
		<>
			<div class="settings-list">
				<p ref={lead} class="quiet" tabIndex={-1}>
					{peopleWords.lead}
				</p>
				<Invitations staff={staff} told={state.staff} settings={settings} />
				{people.map((person) => (
					<PersonCard
						key={person.id}
						person={person}
						isOnlyOwner={owners.length === 1 && owners[0] === person}
						staff={staff}
						model={model}
						settings={settings}
						onRemove={() => setLeaving(person)}
					/>
				))}
			</div>
			<RemoveDialog
				person={leaving}
				site={settings.site}
				staff={staff}
				hide={hide}
				onRemoved={() => {
					wasRemoved.current = true;
					void model.read();
				}}
			/>
		</>
	);
}
