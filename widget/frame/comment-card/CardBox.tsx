import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { CardForm } from "./CardForm.tsx";
import { CardList } from "./CardList.tsx";

/** A comment card to write, and those that were left before: below the head, in the composer's place as well. */
export function CardBox({ onDone }: { onDone: () => void }) {
	const { panel } = useModels();
	const { commentCards, ComplaintDoor } = useLazyParts();
	const { words } = useLanguage();
	const { card, header } = useLazyWords();
	const left = useSignal<string | null>(null);
	const thanks = useRef<HTMLElement>(null);
	useEffect(() => void commentCards.read(), [commentCards]);
	useLayoutEffect(() => {
		// One place at a time sends something.
		panel.aside.value ??= onDone;
		return () => {
			panel.aside.value = null;
		};
	}, [panel]);
	useEffect(() => thanks.current?.focus(), [left.value]);

	return (
		<section
			class="question comment-card"
			aria-label={words.header.card}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			{left.value === null ? (
				<CardForm
					onLeft={(problem) => {
						left.value = problem;
					}}
				/>
			) : (
				<>
					<p>
						<b ref={thanks} tabIndex={-1}>
							{card.thanks}
						</b>
					</p>
					{left.value && <ComplaintDoor said={left.value} />}
					<button
						type="button"
						class="button button-quiet"
						onClick={() => {
							left.value = null;
						}}
					>
						{card.another}
					</button>
				</>
			)}
			<button type="button" class="button button-quiet" onClick={onDone}>
				{header.hoursClose}
			</button>
			<CardList />
		</section>
	);
}
