/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { catalogue, type Product } from "../catalogue.ts";
import { ProductCard } from "./ProductCard.tsx";

const onShelf = (shelf: Product["shelf"]) =>
	catalogue.filter((product) => product.shelf === shelf);

export function CataloguePage() {
	return (
		<>
			<section class="hero" aria-labelledby="hero-title">
				<div class="hero-words">
					<h1 id="hero-title">The evening is a&nbsp;room, too.</h1>
					<p>
						Lamps that whisper and cloth that remembers the hands that made it.
						Eight things, made slowly, by people whose names we know.
					</p>
					<a class="button" href="#lamps">
						Look around
					</a>
				</div>
				<img
					src="/pictures/evening.svg"
					width="1200"
					height="1000"
					alt="A corner of a room at dusk: a lit lamp on a low chest, a moon in the window."
					fetchpriority="high"
				/>
			</section>
			<Shelf
				id="lamps"
				title="Lamps"
				line="Warm light, low and close."
				products={onShelf("lamps")}
			/>
			<Shelf
				id="woven"
				title="Woven"
				line="Wool, linen and grass, one thread at a time."
				products={onShelf("woven")}
			/>
			<section class="promises" aria-label="What we promise">
				<Vow title="Delivery is in the price">
					Everywhere in the European Union, in two to four working days.
				</Vow>
				<Vow title="Thirty evenings to decide">
					Live with it. If it does not become yours, send it back.
				</Vow>
				<Vow title="Mended, not replaced">
					We rewire, reglaze and reweave what we made, for as long as we can.
				</Vow>
			</section>
		</>
	);
}

type ShelfProps = {
	id: string;
	title: string;
	line: string;
	products: Product[];
};

function Shelf({ id, title, line, products }: ShelfProps) {
	return (
		<section class="shelf" id={id} aria-labelledby={`${id}-title`}>
			<div class="shelf-head">
				<h2 id={`${id}-title`}>{title}</h2>
				<p>{line}</p>
			</div>
			<ul class="cards">
				{products.map((product) => (
					<li>
						<ProductCard product={product} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Vow({ title, children }: { title: string; children?: Child }) {
	return (
		<div>
			<h2>{title}</h2>
			<p>{children}</p>
		</div>
	);
}
