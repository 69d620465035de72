import { signal } from "@preact/signals";
import { setsUp } from "../workspace/rights.ts";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { BehindPage } from "./BehindPage.tsx";
import { FiguresPage } from "./FiguresPage.tsx";
import { addFigureStyles } from "./figure-styles.ts";
import { figuresModel } from "./figures.ts";
import { filterName, periodName, placeOf } from "./places.ts";
import { figuresWords } from "./words.ts";

addFigureStyles();

/** Of whoever has several shops, the one that was looked at last. */
const chosen = signal<string | null>(null);

export function FiguresTab() {
	const { sites } = useWorkspace();
	const figures = useModel(figuresModel);
	const run = sites.value.filter(({ role }) => setsUp(role));
	const site = run.find(({ id }) => id === chosen.value) ?? run[0];
	if (!site) return null;
	const place = placeOf(route.value);
	const { period, filter, behind } = place;
	return (
		<section class="settings figures" aria-labelledby="figures">
			<h2 id="figures" class="unseen">
				{figuresWords.title}
			</h2>
			<SiteChoice
				label={figuresWords.shop}
				sites={run}
				site={site.id}
				onChoose={(id) => {
					chosen.value = id;
				}}
			/>
			{behind && period ? (
				<BehindPage
					key={`${site.id} ${JSON.stringify(place)}`}
					figures={figures(site.id)}
					period={period}
					filter={filter}
					asked={behind}
				/>
			) : (
				<FiguresPage
					key={`${site.id} ${periodName(period)} ${filterName(filter)}`}
					figures={figures(site.id)}
					place={place}
				/>
			)}
		</section>
	);
}
