import type { SiteMember, SiteSettings } from "../../../protocol/site.ts";
import { plain } from "../../words/words.ts";
import { StaffPicture } from "../../workspace/StaffPicture.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { Settings } from "../settings.ts";
import { MemberFields } from "./MemberFields.tsx";
import { peopleWords } from "./people-words.ts";
import { membersWords } from "./words.ts";

/** Everybody of the shop: how much at a time, in which languages and teams. */
export function MembersSection({
	model,
	settings,
}: {
	model: Settings;
	settings: SiteSettings;
}) {
	return (
		<div class="settings-list">
			<p class="quiet">{membersWords.lead}</p>
			{settings.members.map((member) => (
				<section key={member.id} class="settings-card">
					<PersonHead person={member} />
					<Work member={member} model={model} settings={settings} />
				</section>
			))}
		</div>
	);
}

export function PersonHead({
	person,
}: {
	person: Pick<SiteMember, "id" | "name" | "role"> & {
		picture?: string | null;
	};
}) {
	const { me } = useWorkspace();
	const w = membersWords;
	const name = plain(person.name);
	return (
		<div class="settings-card-head">
			<StaffPicture name={name} picture={person.picture} />
			<h3 dir="auto">{name}</h3>
			<span class="badge">{w.roles[person.role]}</span>
			{person.id === me.value.id && <span class="quiet">{w.you}</span>}
		</div>
	);
}

/** What somebody gets; who reads only gets nothing. */
export function Work({
	member,
	model,
	settings,
}: {
	member: SiteMember;
	model: Settings;
	settings: SiteSettings;
}) {
	if (member.role === "read_only")
		return <p class="quiet">{peopleWords.readOnly}</p>;
	return (
		<MemberFields
			draft={model.member(member.id)}
			name={plain(member.name)}
			settings={settings}
		/>
	);
}
