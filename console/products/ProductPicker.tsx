import { useEffect, useRef } from "preact/hooks";
import { fitsQuery } from "../../protocol/fits-query.ts";
import type { FoundProduct } from "../../protocol/product.ts";
import { money } from "../../ui/money.ts";
import { PickerList } from "../conversation/PickerList.tsx";
import type { PickerProps } from "../conversation/picker-props.ts";
import { fill, locale, refused } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { chosenCards } from "./chosen-cards.ts";
import { productSearch, type SearchState } from "./product-search.ts";
import { cardWords as w } from "./words.ts";

/** Products that fit what is typed behind the sign. The one that is chosen waits above the box. */
export function ProductPicker({
	conversation,
	query,
	keys,
	mark,
	insert,
}: PickerProps) {
	const { state, look } = useModel(productSearch);
	const cards = useModel(chosenCards);
	useEffect(() => look(conversation.id, query), [conversation, query]);
	const now = state.value;
	// What was found for fewer letters stands until the answer is here, as far as it fits.
	const products =
		now.conversation === conversation.id
			? now.products.filter(({ name }) => fitsQuery(query)(name))
			: [];
	const list = useRef<PickerProps["keys"]["current"]>(null);
	useEffect(() => {
		keys.current = (event) => list.current?.(event) || isKept(event);
	});

	return (
		<PickerList
			{...{ query, mark, keys: list }}
			label={w.list}
			items={products}
			keyOf={({ url }) => url}
			choose={(product) => {
				insert("");
				cards.choose(conversation, product);
			}}
			foot={<Foot state={now} query={query} isEmpty={!products.length} />}
		>
			{(product) => <Option product={product} />}
		</PickerList>
	);
}

/** The sign is for us alone: Enter sends it to no shopper, also while nothing fits. */
function isKept(event: KeyboardEvent): boolean {
	if (event.key !== "Enter" || event.shiftKey) return false;
	event.preventDefault();
	return true;
}

function Option({ product: { name, price, from } }: { product: FoundProduct }) {
	return (
		<>
			<span class="product-option">
				<strong dir="auto">{name}</strong>
				{price && <span>{money(price.amount, price.currency, locale)}</span>}
			</span>
			{w.from[from] && <span class="product-from">{w.from[from]}</span>}
		</>
	);
}

function Foot({
	state: { isSearching, refusal },
	query,
	isEmpty,
}: {
	state: SearchState;
	query: string;
	isEmpty: boolean;
}) {
	const nothing = query.trim()
		? fill(w.none, { query: query.trim() })
		: w.noneYet;
	return (
		<p role="status">
			{refusal
				? refused(refusal)
				: isEmpty
					? isSearching
						? w.searching
						: nothing
					: w.hint}
		</p>
	);
}
