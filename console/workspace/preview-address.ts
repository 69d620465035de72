import type { SiteLook } from "../../protocol/look.ts";

/** The relay's page with the real chat, in a look that is nowhere saved. */
export function previewAddress(
	relay: string,
	site: string,
	look: SiteLook,
	{ language, isOpen }: { language: string; isOpen: boolean },
): string {
	const bytes = new TextEncoder().encode(JSON.stringify(look));
	const said = btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
	const asked = new URLSearchParams({ locale: language });
	if (isOpen) asked.set("open", "1");
	return `${relay}/preview/${site}-${said}?${asked}`;
}
