import { Icon } from "../../ui/Icon.tsx";
import { mute } from "../../ui/icons.ts";
import { clockTime, fill } from "../words/words.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { quietWords as w } from "./words.ts";

/** In the account's sheet, beside what rings: when nothing does, and the way to change it. */
export function QuietRow() {
	const { clock } = useWorkspace();
	const { hours, until } = useModel(quietHoursModel).state.value;
	return (
		<div class="calling">
			<RouteLink to={{ kind: "page", name: "account" }} class="account-row">
				<Icon of={mute} />
				<span class="calling-switch">{w.title}</span>
			</RouteLink>
			<p class="calling-said">
				{until !== null
					? fill(w.now, { time: clockTime(until, clock.now.peek()) })
					: hours
						? fill(w.set, { from: hours.from, to: hours.to })
						: w.none}
			</p>
		</div>
	);
}
