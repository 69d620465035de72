import { useSignalEffect } from "@preact/signals";
import type { RefObject } from "preact";
import { useModels } from "../context/context.ts";

/** The field has the focus whenever it is asked for. */
export function useAskedFocus(field: RefObject<HTMLElement | null>): void {
	const { panel } = useModels();
	useSignalEffect(() => {
		if (!panel.focusAsked.value) return;
		field.current?.focus();
		// WebKit gives the focus to nothing in a frame of another origin that nobody has touched: the first key does.
		const typed = () => {
			if (document.activeElement === document.body) field.current?.focus();
		};
		addEventListener("keydown", typed, true);
		return () => removeEventListener("keydown", typed, true);
	});
}
