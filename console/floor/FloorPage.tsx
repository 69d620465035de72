import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Floor } from "../../protocol/floor.ts";
import { addStyle } from "../../ui/add-style.ts";
import { counted } from "../words/words.ts";
import { SiteChoice } from "../workspace/SiteChoice.tsx";
import { useChosenShop } from "../workspace/use-chosen-shop.ts";
import { FloorRow } from "./FloorRow.tsx";
import css from "./floor.css?inline";
import { beginWhisper, takeOver } from "./floor-acts.ts";
import { floorActs } from "./floor-page.ts";
import type { FloorPicture } from "./floor-picture.ts";
import { PersonSection } from "./PersonSection.tsx";
import { TodaySection } from "./TodaySection.tsx";
import { useFloor } from "./use-floor.ts";
import { floorWords } from "./words.ts";

addStyle(css);

const chosen = signal<string | null>(null);

/** A shop as who runs it sees it now. Whoever may not any more sees nothing of it at once. */
export function FloorPage() {
	const { sites, site, choose } = useChosenShop(chosen);
	const w = floorWords;
	useEffect(() => {
		floorActs.value = { whisper: beginWhisper, takeOver };
		return () => {
			floorActs.value = null;
		};
	}, []);
	return (
		<main class="page floor">
			<h1>{w.title}</h1>
			{site ? (
				<>
					<SiteChoice
						label={w.shop}
						sites={sites}
						site={site.id}
						onChoose={choose}
					/>
					<OfShop key={site.id} site={site.id} />
				</>
			) : (
				<p class="quiet">{w.closed}</p>
			)}
		</main>
	);
}

function OfShop({ site }: { site: string }) {
	const { picture, told, holding } = useFloor(site);
	const now = picture.value;
	if (!now) return <p class="quiet later">{floorWords.reading}</p>;
	return (
		<div
			class="floor-sections"
			onPointerMove={holding.moved}
			onPointerLeave={holding.left}
			onFocusIn={holding.moved}
		>
			<Waiting picture={now} told={told.value} />
			{told.value && <TodaySection today={told.value.today} />}
			<People picture={now} />
		</div>
	);
}

function Waiting({
	picture: { waiting, live, messages },
	told,
}: {
	picture: FloorPicture;
	told: Floor | null;
}) {
	const w = floorWords;
	const of = new Map(
		told?.told.map(({ conversation, told }) => [conversation, told]),
	);
	return (
		<section class="floor-section" aria-labelledby="floor-waiting">
			<h2 id="floor-waiting">{w.waiting}</h2>
			<p>
				{live > 0 ? counted(w.live, live) : w.nobody}
				{messages > 0 && ` ${counted(w.messages, messages)}.`}
			</p>
			<ul class="floor-rows">
				{waiting.map((id) => {
					const told = of.get(id);
					return <FloorRow key={id} id={id} {...(told && { told })} />;
				})}
			</ul>
			{live > waiting.length && (
				<p class="quiet">{counted(w.more, live - waiting.length)}</p>
			)}
		</section>
	);
}

/** Above so many conversations each person's are a click away: nobody reads more at once. */
const OPEN_AT_MOST = 60;

function People({ picture: { groups } }: { picture: FloorPicture }) {
	// Fixed when the page opens: nothing opens or shuts by itself under the pointer.
	const [opens] = useState(() => {
		const all = groups.flatMap(({ people }) => people);
		const count = all.reduce((sum, { ids }) => sum + ids.length, 0);
		return count <= OPEN_AT_MOST;
	});
	return (
		<>
			{groups.map(({ kind, people }) => (
				<section
					key={kind}
					class="floor-section"
					aria-labelledby={`floor-${kind}`}
				>
					<h2 id={`floor-${kind}`}>
						{floorWords.groups[kind]} <span class="quiet">{people.length}</span>
					</h2>
					<ul class="floor-people">
						{people.map((person) => (
							<PersonSection
								key={person.colleague.id}
								person={person}
								opens={opens}
							/>
						))}
					</ul>
				</section>
			))}
		</>
	);
}
