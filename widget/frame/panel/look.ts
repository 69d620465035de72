import type { Look } from "../../../protocol/embed.ts";
import { readColour } from "../../../ui/colour.ts";

/** The owner's look, or what the page has chosen instead. */
export function wear({ theme, accent, onAccent }: Look): void {
	const { dataset, style } = document.documentElement;
	if (theme) dataset.theme = theme;
	const [paint, ink] = [readColour(accent), readColour(onAccent)];
	if (!paint || !ink) return;
	style.setProperty("--accent", paint);
	style.setProperty("--on-accent", ink);
}
