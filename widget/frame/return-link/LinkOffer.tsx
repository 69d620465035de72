import { availabilityStateOf } from "../chat/availability-state.ts";
import { useLazyWords, useModels } from "../context/context.ts";

/** Where a message was left: how the answer is found again on another device. */
export function LinkOffer() {
	const { chat, panel } = useModels();
	const { header, offline } = useLazyWords();
	const face = chat.current.value?.face.value ?? null;
	const { kind } = availabilityStateOf(chat.availability.value, face);
	if (kind !== "kept") return null;
	return (
		<section class="choices">
			<p>{offline.linkOffer}</p>
			<button
				type="button"
				class="text-button"
				onClick={() => {
					panel.below.value = "link";
				}}
			>
				{header.link}
			</button>
		</section>
	);
}
