/** @jsxImportSource hono/jsx */
import { type Cart, rowsOf } from "../cart.ts";
import type { Buyer } from "../checkout.ts";
import { Receipt } from "./Receipt.tsx";

type Problems = Partial<Record<keyof Buyer, string>>;
type Props = { cart: Cart; given: Buyer; problems?: Problems };

export function CheckoutPage({ cart, given, problems = {} }: Props) {
	return (
		<div class="till">
			<div>
				<h1>Checkout</h1>
				<p class="notice">
					This is a demonstration: nothing is charged and nothing is sent. Maya
					lent us her name, and you can use any other.
				</p>
				<form class="buyer" method="post" action="/checkout">
					<Field
						name="name"
						label="Name"
						type="text"
						autocomplete="name"
						value={given.name}
						problem={problems.name}
					/>
					<Field
						name="email"
						label="E-mail"
						type="email"
						autocomplete="email"
						value={given.email}
						problem={problems.email}
					/>
					<button class="button" type="submit">
						Buy now
					</button>
				</form>
			</div>
			<Receipt rows={rowsOf(cart)} title="In your cart" />
		</div>
	);
}

type FieldProps = {
	name: keyof Buyer;
	label: string;
	type: string;
	autocomplete: string;
	value: string;
	problem: string | undefined;
};

function Field({
	name,
	label,
	type,
	autocomplete,
	value,
	problem,
}: FieldProps) {
	return (
		<p class="field">
			<label for={name}>{label}</label>
			<input
				id={name}
				name={name}
				type={type}
				value={value}
				autocomplete={autocomplete}
				required
				aria-invalid={problem ? "true" : undefined}
				aria-describedby={problem ? `${name}-problem` : undefined}
				autofocus={Boolean(problem)}
			/>
			{problem && (
				<span class="problem" id={`${name}-problem`}>
					{problem}
				</span>
			)}
		</p>
	);
}
