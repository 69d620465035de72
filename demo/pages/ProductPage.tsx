/** @jsxImportSource hono/jsx */
import { MOST_OF_ONE } from "../cart.ts";
import {
	type Colour,
	catalogue,
	type Product,
	pictureOf,
} from "../catalogue.ts";
import { euro } from "../money.ts";
import { ProductCard } from "./ProductCard.tsx";
import { Quantity } from "./Quantity.tsx";

type Props = { product: Product; colour: Colour };

export function ProductPage({ product, colour }: Props) {
	return (
		<>
			<article class="product">
				<div class="product-picture">
					<img
						src={pictureOf(product, colour)}
						width="800"
						height="1000"
						alt={
							product.colours.length > 1
								? `${product.picture} Colour: ${colour.name}.`
								: product.picture
						}
						fetchpriority="high"
					/>
				</div>
				<div class="product-words">
					<p class="kind">{product.kind}</p>
					<h1>{product.name}</h1>
					<p class="line">{product.line}</p>
					<p class="price">
						{euro(product.price)} <span>tax and delivery included</span>
					</p>
					{product.colours.length > 1 && (
						<Colours product={product} colour={colour} />
					)}
					<form class="add" method="post" action="/cart/add">
						<input type="hidden" name="product" value={product.slug} />
						<input type="hidden" name="colour" value={colour.id} />
						<Quantity
							id="quantity"
							label="Quantity"
							most={MOST_OF_ONE}
							chosen={1}
						/>
						<button class="button" type="submit">
							Add to cart
						</button>
					</form>
					<p class="story">{product.story}</p>
					<dl class="facts">
						{product.facts.map(([label, value]) => (
							<div>
								<dt>{label}</dt>
								<dd>{value}</dd>
							</div>
						))}
					</dl>
				</div>
			</article>
			<Neighbours of={product} />
		</>
	);
}

/** Links instead of radio buttons: the picture changes with the colour, without a line of script. */
function Colours({ product, colour }: Props) {
	return (
		<nav class="colours" aria-label="Colour">
			<p aria-hidden="true">
				Colour <b>{colour.name}</b>
			</p>
			<ul>
				{product.colours.map(({ id, name }) => (
					<li>
						<a
							href={`/products/${product.slug}?colour=${id}`}
							aria-current={id === colour.id ? "true" : undefined}
						>
							<span class={`swatch swatch-${id}`} />
							{name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Neighbours({ of }: { of: Product }) {
	const others = catalogue.filter((product) => product !== of);
	const start = catalogue.indexOf(of);
	// Every second thing from here on, so that a lamp has woven company and the other way round.
	const chosen = [1, 3, 4, 6].map(
		(step) => others[(start + step) % others.length]!,
	);
	return (
		<section class="shelf" aria-labelledby="neighbours-title">
			<div class="shelf-head">
				<h2 id="neighbours-title">In the same room</h2>
			</div>
			<ul class="cards">
				{chosen.map((product) => (
					<li>
						<ProductCard product={product} />
					</li>
				))}
			</ul>
		</section>
	);
}
