import { lazyView } from "../workspace/lazy-view.tsx";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { quietLine } from "./quiet-views.ts";

const Line = lazyView(quietLine);

/** Says that nothing rings, as long as it is so. */
export function QuietCorner() {
	const { until } = useModel(quietHoursModel).state.value;
	return until === null ? null : <Line until={until} />;
}
