/**
 * Whether somebody may be paying on this page. `known` tells it by the path, a field or a frame, as the chat's frame
 * has it (`widget/frame/shop-page/payment.ts`); `own` are the paths of the tag.
 */
export function isPaying(known: string, own = "checkout"): boolean {
	const paths = own.match(/[^\s,/]([^\s,]*[^\s,/])?/g) || [];
	// As addresses are written, and without a sign that means something in an expression.
	const segments = paths.map((path) =>
		encodeURI(path).replace(/[^\w/%-]/g, "."),
	);
	const paying = new RegExp(`${known}|^/(.*/)?(${segments.join("|")})/`, "i");
	return (
		paying.test(`${location.pathname + location.hash}/`) ||
		[...document.querySelectorAll<HTMLElement>("input,iframe")].some(
			(element) =>
				paying.test(element.outerHTML) &&
				// Frames that only watch for fraud stand on every page of a shop, and are not seen.
				(element.localName === "input" ||
					(element.offsetHeight > 9 &&
						element.checkVisibility({ visibilityProperty: true }))),
		)
	);
}
