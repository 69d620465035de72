import { useEffect, useRef } from "preact/hooks";
import { useLazyWords } from "../context/context.ts";
import { WaysList } from "./WaysList.tsx";

/** The same from the menu, for whoever is in a conversation. */
export function WaysBox({ onDone }: { onDone: () => void }) {
	const { header, ways } = useLazyWords();
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => button.current?.focus(), []);
	return (
		<section
			class="question hours"
			aria-label={ways.title}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			<h2>{ways.title}</h2>
			<WaysList />
			<button
				ref={button}
				type="button"
				class="button button-quiet"
				onClick={onDone}
			>
				{header.hoursClose}
			</button>
		</section>
	);
}
