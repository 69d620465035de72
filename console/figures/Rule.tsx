/** How the numbers of a card are made, once in it. */
export function Rule({ text }: { text: string }) {
	return <p class="figure-rule">{text}</p>;
}
