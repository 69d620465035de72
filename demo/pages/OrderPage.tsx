/** @jsxImportSource hono/jsx */
import type { Customer, Order } from "../orders.ts";
import { Receipt } from "./Receipt.tsx";

const DAY = new Intl.DateTimeFormat("en-GB", {
	dateStyle: "long",
	timeZone: "UTC",
});

export function OrderPage({
	order,
	customer,
}: {
	order: Order;
	customer: Customer;
}) {
	return (
		<div class="till">
			<div>
				<p class="kind">{`Order ${order.id}`}</p>
				<h1>Thank you, it is as good as wrapped.</h1>
				<dl class="facts">
					<div>
						<dt>Order</dt>
						<dd>{order.id}</dd>
					</div>
					<div>
						<dt>Date</dt>
						<dd>
							<time datetime={order.at.toISOString()}>
								{DAY.format(order.at)}
							</time>
						</dd>
					</div>
					<div>
						<dt>For</dt>
						<dd>{customer.name}</dd>
					</div>
					<div>
						<dt>E-mail</dt>
						<dd>{customer.email}</dd>
					</div>
				</dl>
				<p class="quiet">
					You are signed in on this shop now. If you have a question about this
					order, we know which one you mean.
				</p>
				<a class="button quiet-button" href="/">
					Back to the shop
				</a>
			</div>
			<Receipt rows={order.rows} title="What you bought" />
		</div>
	);
}
