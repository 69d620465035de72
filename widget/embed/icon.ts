const SVG = "http://www.w3.org/2000/svg";

/* On a grid of 30 px, which is the size that they are shown in. */

/** The bell on a counter: button, neck, dome, and the plate that it stands on. */
const BELL = "M12 6h6M15 6v3M5 21.5a10 10 0 0 1 20 0zM3.5 25.5h23";
/** What takes its place while the chat is open. */
const DOWN = "M8 12l7 7 7-7";

/** Draws the bell into the button, and gives the way to show the arrow in its place. */
export function drawIcon(button: HTMLElement): (isOpen: boolean) => void {
	const path = draw(button);
	return (isOpen) => path.setAttribute("d", isOpen ? DOWN : BELL);
}

/**
 * The owner's picture, over the bell. Asked for as the settings were, and drawn: as an image it would need a word of its
 * own in the page's policy, and one that is blocked there would count as a fault. Without it the bell stays.
 */
export async function drawPicture(
	button: HTMLElement,
	address: string,
): Promise<void> {
	try {
		const answer = await fetch(address);
		const picture = await createImageBitmap(await answer.blob());
		const canvas = document.createElement("canvas");
		const drawing = canvas.getContext("bitmaprenderer");
		// Where there is none this throws.
		(drawing as ImageBitmapRenderingContext).transferFromImageBitmap(picture);
		button.appendChild(canvas);
	} catch {}
}

export function drawCross(button: HTMLElement): void {
	draw(button).setAttribute("d", "M4 4l22 22M26 4l-22 22");
}

function draw(button: HTMLElement): SVGPathElement {
	const drawing = document.createElementNS(SVG, "svg");
	const path = document.createElementNS(SVG, "path");
	drawing.setAttribute("viewBox", "0 0 30 30");
	drawing.appendChild(path);
	button.appendChild(drawing);
	return path;
}
