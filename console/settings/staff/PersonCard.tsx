import type { SiteSettings } from "../../../protocol/site.ts";
import type { StaffPerson } from "../../../protocol/staff.ts";
import { ago } from "../../../ui/ago.ts";
import { fill, locale, plain } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { Settings } from "../settings.ts";
import { PersonHead, Work } from "./MembersSection.tsx";
import { PersonActs } from "./PersonActs.tsx";
import { peopleWords, roleWords } from "./people-words.ts";
import { RoleForm } from "./RoleForm.tsx";
import type { StaffModel } from "./staff-model.ts";

export interface PersonProps {
	person: StaffPerson;
	/** There is no other owner: neither demoted nor removed. */
	isOnlyOwner: boolean;
	staff: StaffModel;
	model: Settings;
	settings: SiteSettings;
	/** Asks whether they are to be removed. */
	onRemove: () => void;
}

/** One person, as owners see them. */
export function PersonCard(props: PersonProps) {
	const { person, isOnlyOwner, staff, model, settings } = props;
	const member = settings.members.find(({ id }) => id === person.id);
	return (
		<section class="settings-card person-card">
			<PersonHead person={person} />
			<Facts person={person} />
			{isOnlyOwner ? (
				<p class="quiet">{roleWords.onlyOwner}</p>
			) : (
				<RoleForm person={person} draft={staff.role(person.id)} />
			)}
			{member && (
				<Work
					member={{ ...member, role: person.role }}
					model={model}
					settings={settings}
				/>
			)}
			<PersonActs {...props} />
		</section>
	);
}

function Facts({ person }: { person: StaffPerson }) {
	const { clock } = useWorkspace();
	const w = peopleWords;
	return (
		<ul class="staff-facts quiet">
			<li dir="auto">{plain(person.email)}</li>
			<li>
				{person.usedAt === null
					? w.neverUsed
					: fill(w.used, {
							when: ago(person.usedAt, clock.now.value, locale),
						})}
			</li>
			<li>{person.secondFactor ? w.hasSecond : w.hasNoSecond}</li>
		</ul>
	);
}
