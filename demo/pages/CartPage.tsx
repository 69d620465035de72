/** @jsxImportSource hono/jsx */
import { type Cart, MOST_OF_ONE, type Row, rowsOf, totalOf } from "../cart.ts";
import { euro } from "../money.ts";
import { Quantity } from "./Quantity.tsx";

export function CartPage({
	cart,
	refusal,
}: {
	cart: Cart;
	refusal?: string | undefined;
}) {
	const rows = rowsOf(cart);
	return (
		<div class="narrow">
			<h1>Your cart</h1>
			{refusal && (
				<p class="notice" role="alert">
					{refusal}
				</p>
			)}
			{rows.length === 0 ? (
				<div class="empty">
					<p>Nothing in here yet. The lamps are lit.</p>
					<a class="button" href="/">
						Look around
					</a>
				</div>
			) : (
				<>
					<ul class="rows">
						{rows.map((row) => (
							<li class="row">
								<CartRow row={row} />
							</li>
						))}
					</ul>
					<div class="sum">
						<p>
							Total <b>{euro(totalOf(rows))}</b>
						</p>
						<p class="quiet">Tax and delivery are in the price.</p>
						<a class="button" href="/checkout">
							Go to checkout
						</a>
					</div>
				</>
			)}
		</div>
	);
}

function CartRow({ row }: { row: Row }) {
	return (
		<>
			<img src={row.picture} width="800" height="1000" alt="" />
			<div class="row-words">
				<h2>
					<a href={`/products/${row.slug}?colour=${row.colour}`}>{row.name}</a>
				</h2>
				<p class="quiet">{euro(row.price)} each</p>
			</div>
			<p class="row-sum">{euro(row.sum)}</p>
			<div class="row-forms">
				<form method="post" action="/cart/change">
					<RowFields row={row} />
					<Quantity
						id={`quantity-${row.slug}-${row.colour}`}
						label="Quantity"
						most={MOST_OF_ONE}
						chosen={row.quantity}
					/>
					<button class="plain" type="submit">
						Update<span class="unseen"> {row.name}</span>
					</button>
				</form>
				<form method="post" action="/cart/remove">
					<RowFields row={row} />
					<button class="plain" type="submit">
						Remove<span class="unseen"> {row.name}</span>
					</button>
				</form>
			</div>
		</>
	);
}

function RowFields({ row }: { row: Row }) {
	return (
		<>
			<input type="hidden" name="product" value={row.slug} />
			<input type="hidden" name="colour" value={row.colour} />
		</>
	);
}
