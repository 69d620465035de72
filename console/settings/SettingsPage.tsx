import "./hours/hours.css";
import "./texts/texts.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Role } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { setsUp } from "../workspace/rights.ts";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { pageWords } from "./page-words.ts";
import { PANELS } from "./panels.tsx";
import { SectionNav } from "./SectionNav.tsx";
import {
	lastSection,
	type Section,
	sectionOf,
	sectionsFor,
} from "./section.ts";
import { sectionNames } from "./section-words.ts";
import { type Settings, settingsModel } from "./settings.ts";
import { usePlaceFocus } from "./use-place-focus.ts";
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
	const named = sectionOf(route.value);
	const wanted = named ?? lastSection.value;
	// One that is not for this person here is no address at all.
	const isFor = all.includes(wanted);
	const now = isFor ? wanted : "hours";
	const body = useRef<HTMLDivElement>(null);
	usePlaceFocus(named, body);
	useEffect(() => {
		if (connection === "here") void model.read();
	}, [model, connection]);
	useEffect(() => {
		lastSection.value = now;
	}, [now]);
	return (
		<div
			ref={body}
			class={`settings-body ${named && isFor ? "at-section" : "at-list"}`}
		>
			<SectionNav all={all} now={now} />
			<section class="settings-panel" aria-labelledby="settings-title">
				<RouteLink
					to={{ kind: "page", name: "settings" }}
					class="settings-back"
				>
					{pageWords.allSections}
				</RouteLink>
				<h2 id="settings-title" class="settings-title" tabIndex={-1}>
					{sectionNames[now]}
				</h2>
				<Panel model={model} now={now} role={role} />
			</section>
		</div>
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
		case "read": {
			const Section = PANELS[now];
			return (
				<Section
					key={now}
					model={model}
					settings={state.settings}
					role={role}
				/>
			);
		}
		default:
			return unreachable(state);
	}
}
