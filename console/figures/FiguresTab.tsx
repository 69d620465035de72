import { signal } from "@preact/signals";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useChosenShop } from "../workspace/use-chosen-shop.ts";
import { useModel } from "../workspace/use-workspace.ts";
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
	const { sites, site, choose } = useChosenShop(chosen);
	const figures = useModel(figuresModel);
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
				sites={sites}
				site={site.id}
				onChoose={choose}
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
