import { Icon } from "../../../ui/Icon.tsx";
import { fill, plain } from "../../words/words.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { listRoute } from "../../workspace/route.ts";
import { useModel } from "../../workspace/use-workspace.ts";
import { searchBoxWords } from "../search-box-words.ts";
import { viewCountsModel } from "./view-counts.ts";
import { viewIcon } from "./view-icons.ts";
import { viewsModel } from "./views-model.ts";
import { viewsWords } from "./words.ts";

/** The saved views above the lists, with what each finds now. */
export function SavedViews() {
	const { all } = useModel(viewsModel);
	const counts = useModel(viewCountsModel).value;
	const now = listRoute.value;
	return (
		<nav class="views" aria-label={searchBoxWords.views}>
			{all.value?.map(({ id, icon, name }) => {
				const counted = counts.get(id);
				return (
					<RouteLink
						key={id}
						to={{ kind: "view", id }}
						class="find-chip"
						current={now.kind === "view" && now.id === id}
					>
						<Icon of={viewIcon(icon)} />
						<span class="view-name" dir="auto">
							{plain(name)}
						</span>
						{counted && (
							<span class="tab-count">
								{counted.more
									? fill(viewsWords.more, { count: counted.count })
									: counted.count}
							</span>
						)}
					</RouteLink>
				);
			})}
		</nav>
	);
}
