import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Of an element of a sheet: does it once, when the sheet is opened first. */
export function useWhenOpened(
	load: () => void,
): RefObject<HTMLDivElement | null> {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const sheet = place.current?.closest("[popover]");
		sheet?.addEventListener("beforetoggle", load, { once: true });
		return () => sheet?.removeEventListener("beforetoggle", load);
	}, []);
	return place;
}
