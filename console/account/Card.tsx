import type { ComponentChildren, Ref } from "preact";
import { useId } from "preact/hooks";

/** One thing of the account. Its heading takes the focus of what goes away in it. */
export function Card({
	title,
	heading,
	children,
}: {
	title: string;
	heading?: Ref<HTMLHeadingElement>;
	children: ComponentChildren;
}) {
	const id = useId();
	return (
		<section class="settings-card" aria-labelledby={id}>
			<h2 id={id} ref={heading} tabIndex={-1} class="account-heading">
				{title}
			</h2>
			{children}
		</section>
	);
}
