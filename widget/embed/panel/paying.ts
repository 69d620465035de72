/**
 * Whether somebody may be paying on this page. `known` tells it by the path, a field or a frame, as the chat's frame
 * has it (`protocol/paying.ts`); `own` are the paths of the tag.
 */
export function isPaying(known: string, own?: string): boolean {
	const paying = new RegExp(known, "i");
	const path = `${location.pathname + location.hash}/`;
	return (
		paying.test(path) ||
		// As addresses are written, in whole segments.
		own
			?.match(/[^\s,]+/g)
			?.some((each) =>
				path.includes(encodeURI(`/${each}/`).replace(/\/+/g, "/")),
			) ||
		[...document.querySelectorAll<HTMLInputElement>("input,iframe")].some(
			(element) =>
				paying.test(
					`${element.localName} ${element.id} ${element.name} ${element.autocomplete} ${element.src}`,
				) &&
				// Frames that only watch for fraud stand on every page of a shop, and are not seen.
				(element.localName === "input" ||
					(element.offsetHeight > 9 &&
						element.checkVisibility({ visibilityProperty: true }))),
		)
	);
}
