import "./cards.css";
import { useState } from "preact/hooks";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { setsUp } from "../workspace/rights.ts";
import { route } from "../workspace/route.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { CardPageLink } from "./CardPageLink.tsx";
import { CardsOf } from "./CardsOf.tsx";
import { type CardPlace, cardPlaceAt, toCards } from "./places.ts";
import { cardWords } from "./words.ts";

const FOR_ALL: readonly CardPlace[] = ["wall", "mine", "idea", "problem"];
const FOR_SETTERS: readonly CardPlace[] = [...FOR_ALL, "praise", "link"];

/** Comment cards of one shop, a list at a time. */
export function CardsTab() {
	const { sites } = useWorkspace();
	const [chosen, setChosen] = useState<string | null>(null);
	const all = sites.value;
	const site = all.find(({ id }) => id === chosen) ?? all[0];
	if (!site) return null;
	const places = setsUp(site.role) ? FOR_SETTERS : FOR_ALL;
	const asked = cardPlaceAt(route.value);
	const place = places.includes(asked) ? asked : "wall";
	return (
		<div class="cards">
			<p class="quiet">{cardWords.lead}</p>
			<SiteChoice
				label={cardWords.site}
				sites={all}
				site={site.id}
				onChoose={setChosen}
			/>
			<nav class="cards-lists" aria-label={cardWords.lists}>
				{places.map((one) => (
					<RouteLink
						key={one}
						to={toCards(one)}
						class="cards-place"
						current={one === place}
					>
						{cardWords.places[one]}
					</RouteLink>
				))}
			</nav>
			<h2 class="unseen">{cardWords.places[place]}</h2>
			{place === "link" ? (
				<CardPageLink site={site.id} />
			) : (
				<CardsOf key={`${site.id} ${place}`} site={site.id} name={place} />
			)}
		</div>
	);
}
