import { useRef, useState } from "preact/hooks";
import { TEAMS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { SiteSettings, Team } from "../../../protocol/site.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { trash } from "../../../ui/icons.ts";
import { counted, fill, plain } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { saveWords } from "../../workspace/save-words.ts";
import { pageWords } from "../page-words.ts";
import type { Settings } from "../settings.ts";
import { TeamFields } from "./TeamFields.tsx";
import { teamRefused } from "./team-fault.ts";
import { membersWords, teamsWords } from "./words.ts";

/** Agents with a shared topic, and how conversations come to them. */
export function TeamsSection({
	model,
	settings,
}: {
	model: Settings;
	settings: SiteSettings;
}) {
	const title = useRef<HTMLParagraphElement>(null);
	const w = teamsWords;
	return (
		<div class="settings-list">
			<p ref={title} class="quiet" tabIndex={-1}>
				{w.lead}
			</p>
			{settings.teams.length === 0 && <p class="settings-none">{w.empty}</p>}
			{settings.teams.map((team) => (
				<OneTeam
					key={team.id}
					team={team}
					members={
						settings.members.filter(({ teams }) => teams.includes(team.id))
							.length
					}
					model={model}
					onRemoved={() => title.current?.focus()}
				/>
			))}
			{settings.teams.length < TEAMS ? (
				<section class="settings-card">
					<h3>{w.add}</h3>
					<TeamFields
						draft={model.newTeam}
						label={w.newName}
						word={w.add}
						names={{ save: w.add, discard: saveWords.discard }}
					/>
				</section>
			) : (
				<p class="quiet">{fill(pageWords.rejectedTeams, { most: TEAMS })}</p>
			)}
		</div>
	);
}

function OneTeam({
	team,
	members,
	model,
	onRemoved,
}: {
	team: Team;
	members: number;
	model: Settings;
	onRemoved: () => void;
}) {
	const [asking, setAsking] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const key = useRef<HTMLButtonElement>(null);
	const name = plain(team.name);
	const w = teamsWords;
	const remove = async () => {
		const refused = await model.removeTeam(team.id);
		setRefusal(refused);
		if (!refused) onRemoved();
	};
	return (
		<section class="settings-card">
			<div class="settings-card-head">
				<h3 dir="auto">{name}</h3>
				<span class="quiet">
					{members > 0 ? counted(w.members, members) : w.nobody}
				</span>
				<button
					ref={key}
					type="button"
					class="icon-button"
					aria-label={fill(w.removeOf, { name })}
					title={w.remove}
					aria-expanded={asking}
					onClick={() => setAsking(!asking)}
				>
					<Icon of={trash} />
				</button>
			</div>
			{asking && (
				<SureQuestion
					question={fill(w.removeSure, { name })}
					yes={w.removeYes}
					no={w.removeNo}
					onYes={() => void remove()}
					onNo={() => {
						setAsking(false);
						key.current?.focus();
					}}
					fault={refusal && teamRefused(refusal)}
				/>
			)}
			<TeamFields
				draft={model.team(team.id)}
				label={fill(w.nameOf, { name })}
				names={{
					save: fill(membersWords.saveOf, { name }),
					discard: fill(membersWords.discardOf, { name }),
				}}
			/>
		</section>
	);
}
