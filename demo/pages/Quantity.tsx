/** @jsxImportSource hono/jsx */
type Props = { id: string; label: string; most: number; chosen: number };

/** A list instead of a number field: nothing to mistype, and the limit is seen before it is met. */
export function Quantity({ id, label, most, chosen }: Props) {
	const numbers = Array.from({ length: most }, (_, index) => index + 1);
	return (
		<span class="quantity">
			<label for={id}>{label}</label>
			<select id={id} name="quantity">
				{numbers.map((number) => (
					<option value={String(number)} selected={number === chosen}>
						{number}
					</option>
				))}
			</select>
		</span>
	);
}
