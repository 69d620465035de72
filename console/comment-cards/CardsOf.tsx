import { useEffect } from "preact/hooks";
import type { CardListName } from "../../protocol/comment-card.ts";
import { NamedItem } from "../feedback/NamedItem.tsx";
import { useNamed } from "../feedback/use-named.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { route } from "../workspace/route.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { cardListsModel } from "./card-lists.ts";
import { OneCard } from "./OneCard.tsx";
import { namedCardAt } from "./places.ts";
import { cardWords } from "./words.ts";

/** One list, and the way on. */
export function CardsOf({ site, name }: { site: string; name: CardListName }) {
	const list = useModel(cardListsModel).list(site, name);
	useEffect(() => void list.read(), [list]);
	const cards = list.cards.value;
	const state = list.state.value;
	const named = namedCardAt(route.value);
	useNamed(named, {
		ids: cards.map(({ id }) => id),
		goesOn: state.kind === "read" && state.next !== null,
		more: list.more,
	});
	const isWall = name === "wall" || name === "mine";
	return (
		<>
			{cards.length > 0 && (
				<ul class={isWall ? "cards-wall" : "cards-list"}>
					{cards.map((card) => (
						<NamedItem key={card.id} isNamed={card.id === named}>
							<OneCard card={card} />
						</NamedItem>
					))}
				</ul>
			)}
			{state.kind === "reading" && <p class="quiet later">{words.loading}</p>}
			{state.kind === "read" && cards.length === 0 && (
				<div class="empty">
					<p>{cardWords.empty[name]}</p>
					<p class="quiet">{cardWords.emptyHint}</p>
				</div>
			)}
			{state.kind === "failed" && (
				<Failed why={refused(state.refusal)} again={() => void list.read()} />
			)}
			{state.kind === "read" && state.next && (
				<button type="button" class="button" onClick={() => void list.more()}>
					{cardWords.more}
				</button>
			)}
		</>
	);
}
