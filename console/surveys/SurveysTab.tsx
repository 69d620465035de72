import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Role } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { addStyle } from "../../ui/add-style.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useChosenShop } from "../workspace/use-chosen-shop.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { NewSurvey } from "./NewSurvey.tsx";
import { placeOf } from "./places.ts";
import { SurveyList } from "./SurveyList.tsx";
import { SurveyPage } from "./SurveyPage.tsx";
import answersCss from "./survey-answers.css?inline";
import editorCss from "./survey-editor.css?inline";
import css from "./surveys.css?inline";
import { surveysModel } from "./surveys.ts";
import { surveysWords } from "./words.ts";

for (const style of [css, editorCss, answersCss]) addStyle(style);

/** Of whoever has several shops, the one that was looked at last. */
const chosen = signal<string | null>(null);

export function SurveysTab() {
	const { sites, site, choose } = useChosenShop(chosen);
	if (!site) return null;
	return (
		<section class="settings surveys">
			<SiteChoice
				label={surveysWords.shop}
				sites={sites}
				site={site.id}
				onChoose={choose}
			/>
			<OfSite key={site.id} site={site.id} role={site.role} />
		</section>
	);
}

function OfSite({ site, role }: { site: string; role: Role }) {
	const workspace = useWorkspace();
	const surveys = useModel(surveysModel)(site);
	const connection = workspace.connection.state.value.kind;
	const mayChange = role === "owner";
	useEffect(() => {
		if (connection === "here") void surveys.read();
	}, [surveys, connection]);
	const state = surveys.state.value;
	const place = placeOf(route.value);
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed
					why={refused(state.refusal)}
					again={() => void surveys.read()}
				/>
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	if (place.kind === "new" && mayChange) return <NewSurvey surveys={surveys} />;
	if (place.kind === "survey")
		return (
			<SurveyPage
				key={place.survey}
				surveys={surveys}
				survey={place.survey}
				tab={place.tab}
				mayChange={mayChange}
			/>
		);
	return (
		<SurveyList surveys={surveys} all={state.surveys} mayChange={mayChange} />
	);
}
