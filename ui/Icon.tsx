/** One of `icons.ts`. It says nothing by itself: the button or the text beside it has the name. */
export function Icon({
	of: path,
	turns = false,
}: {
	of: string;
	/** It points along the line of reading, so it is mirrored where that runs from right to left. */
	turns?: boolean;
}) {
	return (
		<svg
			class={turns ? "icon icon-turns" : "icon"}
			viewBox="0 0 20 20"
			width="20"
			height="20"
			aria-hidden="true"
			// Older engines put every SVG into the order of focus.
			focusable="false"
		>
			<path
				d={path}
				fill="none"
				stroke="currentColor"
				stroke-width="1.5"
				stroke-linecap="round"
				stroke-linejoin="round"
			/>
		</svg>
	);
}
