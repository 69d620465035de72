import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Whoever goes to another section stands at its heading; whoever goes back to the list, at the link they came from. */
export function usePlaceFocus(
	section: string | null,
	body: RefObject<HTMLElement | null>,
) {
	const before = useRef(section);
	useEffect(() => {
		if (before.current === section) return;
		before.current = section;
		body.current
			?.querySelector<HTMLElement>(
				section ? ".settings-title" : ".settings-link[aria-current]",
			)
			?.focus();
	}, [section, body]);
}
