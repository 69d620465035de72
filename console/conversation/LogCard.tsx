import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { CardProduct } from "../../protocol/product.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { cardViews } from "./slots.ts";

/** What a message shows: a card, its text where it is none, and until what shows cards is loaded. */
export function LogCard({
	product,
	files,
	children,
}: {
	product: CardProduct | undefined;
	files: ComponentChildren;
	/** The text. */
	children: ComponentChildren;
}) {
	const [lazy] = cardViews.of(useWorkspace().parts);
	useEffect(() => void (product && lazy?.fetch()), [product, lazy]);
	const state = product ? lazy?.state.value : undefined;
	if (product && state?.kind === "here")
		return <state.module product={product}>{files}</state.module>;
	return (
		<>
			{files}
			{children}
		</>
	);
}
