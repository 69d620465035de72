/** @jsxImportSource hono/jsx */
import { type Product, pictureOf } from "../catalogue.ts";
import { euro } from "../money.ts";

export function ProductCard({ product }: { product: Product }) {
	const { slug, name, kind, price, colours } = product;
	return (
		<article class="card">
			<img
				class="card-picture"
				src={pictureOf(product, colours[0])}
				width="800"
				height="1000"
				// The heading beside it says the same; read aloud, it would only be said twice.
				alt=""
				loading="lazy"
			/>
			<h3>
				<a class="card-link" href={`/products/${slug}`}>
					{name}
				</a>
			</h3>
			<p class="card-kind">{kind}</p>
			<p class="card-price">{euro(price)}</p>
			{colours.length > 1 && (
				<p class="card-colours">
					{colours.map((colour) => (
						<span class={`swatch swatch-${colour.id}`} />
					))}
					<span class="unseen">
						{`In ${colours.map((colour) => colour.name.toLowerCase()).join(", ")}`}
					</span>
				</p>
			)}
		</article>
	);
}
