import type { FiguresRead } from "../../protocol/figures.ts";
import { fill } from "../words/words.ts";
import { toBehind } from "./links.ts";
import { HeatMap } from "./pictures/HeatMap.tsx";
import { waitsWords as w } from "./waits-words.ts";

/** When conversations begin: hour by weekday. */
export function HoursSection({ read }: { read: FiguresRead }) {
	return (
		<section class="figure-section" aria-labelledby="figures-hours">
			<h3 id="figures-hours">{w.heatTitle}</h3>
			<p class="quiet">
				{fill(w.heatLead, { timeZone: read.period.timeZone })}
			</p>
			<div class="figure-card">
				<HeatMap
					hours={read.hours}
					label={w.heat}
					to={(hour) => toBehind(read, { behind: "all", hour })}
				/>
			</div>
		</section>
	);
}
