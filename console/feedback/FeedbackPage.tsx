import "./feedback.css";
import { route } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { FeedbackTabs } from "./FeedbackTabs.tsx";
import { placeIn, tabsFor, toTab } from "./tabs.ts";
import { feedbackWords } from "./words.ts";

/** What shoppers say: one tab at a time, each at an address of its own. The first stands at the place's own. */
export function FeedbackPage() {
	const tabs = tabsFor(useWorkspace());
	const now = route.value;
	const tab = tabs.find(({ name }) => placeIn(name, now)) ?? tabs[0];
	return (
		<main class="page feedback">
			<h1>{feedbackWords.title}</h1>
			<FeedbackTabs
				label={feedbackWords.tabs}
				tabs={tabs.map(({ name, label }) => ({
					name,
					label,
					to: toTab(name),
				}))}
				current={tab?.name}
			/>
			{tab && <tab.Tab key={tab.name} />}
		</main>
	);
}
