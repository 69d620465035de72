import type { SiteMember, SiteSettings } from "../../../protocol/site.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { plain } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { Settings } from "../settings.ts";
import { MemberFields } from "./MemberFields.tsx";
import { membersWords } from "./words.ts";

/** Everybody of the shop: how much at a time, in which languages and teams. */
export function MembersSection({
	model,
	settings,
}: {
	model: Settings;
	settings: SiteSettings;
}) {
	const w = membersWords;
	return (
		<div class="settings-list">
			<p class="quiet">{w.lead}</p>
			{settings.members.map((member) => (
				<section key={member.id} class="settings-card">
					<Head member={member} />
					<MemberFields
						draft={model.member(member.id)}
						name={plain(member.name)}
						settings={settings}
					/>
				</section>
			))}
		</div>
	);
}

function Head({ member }: { member: SiteMember }) {
	const { me } = useWorkspace();
	const w = membersWords;
	const name = plain(member.name);
	return (
		<div class="settings-card-head">
			<Avatar name={name} />
			<h2 dir="auto">{name}</h2>
			<span class="badge">{w.roles[member.role]}</span>
			{member.id === me.value.id && <span class="quiet">{w.you}</span>}
		</div>
	);
}
