import { useLazyParts, useLazyWords, useModels } from "../context/context.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		ComplaintDoor: typeof ComplaintDoor;
	}
}

/** Below the thanks of somebody who is unhappy: what they have said becomes a complaint. */
export function ComplaintDoor({ said }: { said: string }) {
	const { chat, panel } = useModels();
	const { complaints } = useLazyParts();
	const { complaint: w } = useLazyWords();
	const of = chat.current.value?.id;
	const isFiled = complaints.own.value.some(
		({ conversation }) => conversation === of,
	);
	// It is about a conversation, and once is enough: further ones are made in the menu.
	if (!of || isFiled) return null;
	return (
		<button
			type="button"
			class="text-button"
			onClick={() => {
				complaints.begun.value = said;
				panel.below.value = "complaint";
			}}
		>
			{w.ofThis}
		</button>
	);
}
