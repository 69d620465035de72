import type { Look } from "../../protocol/embed.ts";
import { readColour } from "../../ui/colour.ts";

/** What the page has chosen instead of the owner's look. */
export function wearLook(
	{ theme, accent, onAccent }: Look,
	{ dataset, style }: HTMLElement,
): void {
	if (theme) dataset.theme = theme;
	const [paint, ink] = [readColour(accent), readColour(onAccent)];
	if (!paint || !ink) return;
	style.setProperty("--accent", paint);
	style.setProperty("--on-accent", ink);
}
