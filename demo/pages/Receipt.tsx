/** @jsxImportSource hono/jsx */
import { type Row, totalOf } from "../cart.ts";
import { euro } from "../money.ts";

/** What is bought and what it comes to, for the checkout and for the order. */
export function Receipt({
	rows,
	title,
}: {
	rows: readonly Row[];
	title: string;
}) {
	return (
		<section class="receipt" aria-labelledby="receipt-title">
			<h2 id="receipt-title">{title}</h2>
			<ul>
				{rows.map((row) => (
					<li>
						<img src={row.picture} width="800" height="1000" alt="" />
						<span>
							{row.name}
							<span class="quiet">{`${row.quantity} × ${euro(row.price)}`}</span>
						</span>
						<b>{euro(row.sum)}</b>
					</li>
				))}
			</ul>
			<p class="receipt-total">
				Total <b>{euro(totalOf(rows))}</b>
			</p>
		</section>
	);
}
