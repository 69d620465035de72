import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { money } from "../../ui/money.ts";
import { focusComposer } from "../conversation/composer-focus.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { fill, locale } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { type ChosenCard, chosenCards } from "./chosen-cards.ts";
import { cardWords as w } from "./words.ts";

/** Above the box: cards that go with the next message, and what is known of their pictures. */
export function CardTray({ conversation }: { conversation: Conversation }) {
	const cards = useModel(chosenCards);
	const { drafts } = useModel(conversationsModel);
	// They are for the shopper.
	if (drafts.of(conversation.id).kind === "note") return null;
	return (
		<ul class="card-tray" aria-label={w.tray}>
			{cards.of(conversation.id).map((card) => (
				<li key={card.id} aria-busy={card.picture?.kind === "copying"}>
					<Line card={card} />
					<RemoveCard
						name={card.product.name}
						onClick={() => {
							cards.remove(conversation.id, card);
							// The button that was pressed goes.
							focusComposer();
						}}
					/>
				</li>
			))}
		</ul>
	);
}

function Line({ card: { product, picture } }: { card: ChosenCard }) {
	const { name, price } = product;
	return (
		<span class="card-line">
			<strong dir="auto">{name}</strong>
			{price && <span>{money(price.amount, price.currency, locale)}</span>}
			<small role="status">{stateOf(picture)}</small>
		</span>
	);
}

function stateOf(picture: ChosenCard["picture"]): string {
	switch (picture?.kind) {
		case "copying":
			return w.copying;
		case "copied":
			return w.withPicture;
		case "none":
			return w.why[picture.why] ?? w.failed;
		case "failed":
			return w.failed;
		default:
			return w.noPicture;
	}
}

function RemoveCard({ name, onClick }: { name: string; onClick(): void }) {
	const label = fill(w.remove, { name });
	return (
		<button
			type="button"
			class="icon-button"
			aria-label={label}
			title={label}
			onClick={onClick}
		>
			<Icon of={close} />
		</button>
	);
}
