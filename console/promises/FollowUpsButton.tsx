import "./promises.css";
import { Icon } from "../../ui/Icon.tsx";
import { clock as icon } from "../../ui/icons.ts";
import { counted } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { promisesModel } from "./promises.ts";
import { shownPromiseWords as w } from "./shown-words.ts";

/** A number only where something of one's own is due today, or overdue. */
export function FollowUpsButton() {
	const { clock } = useWorkspace();
	const { mine } = useModel(promisesModel);
	const midnight = new Date(clock.now.value).setHours(24, 0, 0, 0);
	const count = mine.value.filter(({ due }) => due < midnight).length;
	if (count === 0) return null;
	const title = counted(w.today, count);
	return (
		<RouteLink
			to={{ kind: "page", name: "follow-ups" }}
			class="icon-button promise-count"
			title={title}
		>
			<Icon of={icon} />
			<span aria-hidden="true">{count}</span>
			<span class="unseen">{title}</span>
		</RouteLink>
	);
}
