import { useEffect, useState } from "preact/hooks";
import type { Role } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { setsUp } from "../workspace/rights.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { AnswerTimeSection } from "./AnswerTimeSection.tsx";
import { HoursSection } from "./hours/HoursSection.tsx";
import { LazyIdentityKeys } from "./identity-keys/LazyIdentityKeys.tsx";
import { LanguagesSection } from "./LanguagesSection.tsx";
import { PrivacySection } from "./PrivacySection.tsx";
import { pageWords } from "./page-words.ts";
import { SectionTabs } from "./SectionTabs.tsx";
import { type Section, section, sectionsFor } from "./section.ts";
import { SecuritySection } from "./security/SecuritySection.tsx";
import { type Settings, settingsModel } from "./settings.ts";
import { MembersSection } from "./staff/MembersSection.tsx";
import { StaffSection } from "./staff/StaffSection.tsx";
import { TeamsSection } from "./staff/TeamsSection.tsx";
import { TextsSection } from "./texts/TextsSection.tsx";
import { WaitsSection } from "./waits/WaitsSection.tsx";
import { settingsWords } from "./words.ts";

/** What owners and supervisors set for a shop. */
export function SettingsPage() {
	const { sites } = useWorkspace();
	const run = sites.value.filter(({ role }) => setsUp(role));
	const [chosen, setChosen] = useState<string | null>(null);
	const site = run.find(({ id }) => id === chosen) ?? run[0];
	return (
		<main class="page settings">
			<h1>{settingsWords.title}</h1>
			{!site && <p class="quiet">{pageWords.forOwners}</p>}
			{site && (
				<SiteChoice
					label={pageWords.site}
					sites={run}
					site={site.id}
					onChoose={setChosen}
				/>
			)}
			{site && <OneSite key={site.id} site={site.id} role={site.role} />}
		</main>
	);
}

function OneSite({ site, role }: { site: string; role: Role }) {
	const workspace = useWorkspace();
	const model = workspace.of(settingsModel)(site);
	const connection = workspace.connection.state.value.kind;
	const all = sectionsFor(role);
	// Of another shop it may have been one that is not for this person here.
	const now = all.includes(section.value) ? section.value : "hours";
	useEffect(() => {
		if (connection === "here") void model.read();
	}, [model, connection]);
	return (
		<>
			<SectionTabs all={all} now={now} />
			<div
				id="settings-panel"
				role="tabpanel"
				aria-labelledby={`settings-${now}`}
			>
				<Panel model={model} now={now} role={role} />
			</div>
		</>
	);
}

function Panel({
	model,
	now,
	role,
}: {
	model: Settings;
	now: Section;
	role: Role;
}) {
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void model.read()} />
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const { settings } = state;
	switch (now) {
		case "hours":
			return (
				<>
					<HoursSection draft={model.hours} />
					<AnswerTimeSection draft={model.answerTime} />
				</>
			);
		case "languages":
			return <LanguagesSection draft={model.languages} />;
		case "teams":
			return <TeamsSection model={model} settings={settings} />;
		case "members":
			return role === "owner" ? (
				<StaffSection model={model} settings={settings} />
			) : (
				<MembersSection model={model} settings={settings} />
			);
		case "privacy":
			return <PrivacySection draft={model.privacyUrl} />;
		case "texts":
			return <TextsSection model={model.texts} />;
		case "waits":
			return <WaitsSection waits={model.waits} />;
		case "security":
			return <SecuritySection model={model} />;
		case "keys":
			return <LazyIdentityKeys site={settings.site} />;
		default:
			return unreachable(now);
	}
}
