import { useState } from "preact/hooks";

/**
 * Whether somebody is in the middle of typing in a group of fields: nobody wants to hear of a fault at the
 * first digit, or in a field that has just come.
 */
export function useTyping(fresh: boolean) {
	const [typing, setTyping] = useState(fresh);
	return {
		typing,
		within: {
			onInput: () => setTyping(true),
			onFocusOut(event: FocusEvent) {
				const group = event.currentTarget as Node;
				const to = event.relatedTarget as Node | null;
				if (!group.contains(to)) setTyping(false);
			},
		},
	};
}
