import { ago } from "../../../ui/ago.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import type { PendingCard } from "./card-outbox.ts";

/** What this visitor has left, with what the shop says of it; first what is on its way. */
export function CardList() {
	const { now } = useModels();
	const { pending, own } = useLazyParts().commentCards;
	const { locale } = useLanguage();
	const { card } = useLazyWords();
	if (pending.value.length + own.value.length === 0) return null;
	return (
		<>
			<h2>{card.own}</h2>
			<ul>
				{pending.value.map((item) => (
					<li key={item.card.clientId}>
						<b>{card[item.card.kind]}</b>
						<p dir="auto">{item.card.text}</p>
						<Way item={item} />
					</li>
				))}
				{own.value.map(({ id, kind, at, text, state, note }) => (
					<li key={id}>
						<b>{card[kind]}</b> {ago(at, now.value, locale)}
						{text && <p dir="auto">{text}</p>}
						{state && <b>{card[state]}</b>}
						{note && <p dir="auto">{note}</p>}
					</li>
				))}
			</ul>
		</>
	);
}

/** Why it is not there yet, and what can be done. */
function Way({ item: { card, state } }: { item: PendingCard }) {
	const { chat } = useModels();
	const { commentCards } = useLazyParts();
	const { words } = useLanguage();
	const { later } = useLazyWords().card;
	const isHere = chat.connection.state.value.kind === "here";
	return (
		<p class="card-note" role="status">
			{typeof state === "object" ? (
				<>
					{words.chat.failed}{" "}
					<button
						type="button"
						class="text-button"
						onClick={() => commentCards.retry(card.clientId)}
					>
						{words.chat.retry}
					</button>{" "}
					<button
						type="button"
						class="text-button"
						onClick={() => void commentCards.discard(card.clientId)}
					>
						{words.chat.discard}
					</button>
				</>
			) : state === "later" ? (
				later
			) : isHere ? (
				words.chat.sending
			) : (
				words.chat.waitsForNetwork
			)}
		</p>
	);
}
