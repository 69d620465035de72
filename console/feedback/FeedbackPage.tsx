import { RouteLink } from "../workspace/RouteLink.tsx";
import { route } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
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
			<nav class="feedback-tabs" aria-label={feedbackWords.tabs}>
				{tabs.map((one) => (
					<RouteLink
						key={one.name}
						to={toTab(one.name)}
						class="feedback-tab"
						current={one === tab}
					>
						{one.label}
					</RouteLink>
				))}
			</nav>
			{tab && <tab.Tab key={tab.name} />}
		</main>
	);
}
