import { ago } from "../../../ui/time.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import type { PendingCard } from "./comment-cards.ts";

/** What this visitor has left, with what the shop says of it; first what is on its way. */
export function CardList({ isHere }: { isHere: boolean }) {
	const { now } = useModels();
	const { commentCards } = useLazyParts();
	const { locale } = useLanguage();
	const { card } = useLazyWords();
	const pending = commentCards.pending.value;
	const own = commentCards.own.value;
	if (pending.length + own.length === 0) return null;
	return (
		<>
			<h2>{card.own}</h2>
			<ul>
				{pending.map((item) => (
					<li key={item.card.clientId}>
						<b>{card[item.card.kind]}</b>
						<p dir="auto">{item.card.text}</p>
						<Way item={item} isHere={isHere} />
					</li>
				))}
				{own.map((one) => (
					<li key={one.id}>
						<b>{card[one.kind]}</b>{" "}
						<span>{ago(one.at, now.value, locale)}</span>
						{one.text && <p dir="auto">{one.text}</p>}
						{one.state && <p class="card-state">{card[one.state]}</p>}
						{one.note && <p dir="auto">{one.note}</p>}
					</li>
				))}
			</ul>
		</>
	);
}

/** Why it is not there yet, and what can be done. */
function Way({ item, isHere }: { item: PendingCard; isHere: boolean }) {
	const { commentCards } = useLazyParts();
	const { words } = useLanguage();
	const { card } = useLazyWords();
	const { clientId } = item.card;
	if (typeof item.state === "object")
		return (
			<p role="status">
				{words.chat.failed}{" "}
				<button
					type="button"
					class="text-button"
					onClick={() => commentCards.retry(clientId)}
				>
					{words.chat.retry}
				</button>{" "}
				<button
					type="button"
					class="text-button"
					onClick={() => void commentCards.discard(clientId)}
				>
					{words.chat.discard}
				</button>
			</p>
		);
	return (
		<p class="card-way" role="status">
			{item.state === "later"
				? card.later
				: isHere
					? words.chat.sending
					: words.chat.waitsForNetwork}
		</p>
	);
}
