export interface Size {
	width: number;
	height: number;
}
/** The square of a picture that is seen, in the picture's own pixels. */
export interface Crop {
	x: number;
	y: number;
	side: number;
}

export const ZOOM_MOST = 4;

/** As much as a square can hold, from the middle. */
export function firstCrop(size: Size): Crop {
	const side = shortSide(size);
	return within(size, {
		x: (size.width - side) / 2,
		y: (size.height - side) / 2,
		side,
	});
}

/** From 1, where the whole of the shorter side is seen, to `ZOOM_MOST`. */
export function zoomOf(size: Size, { side }: Crop): number {
	return shortSide(size) / side;
}

/** Nearer or farther; its middle stays where it can. */
export function zoomed(size: Size, crop: Crop, zoom: number): Crop {
	const side = shortSide(size) / Math.min(Math.max(zoom, 1), ZOOM_MOST);
	const grown = (crop.side - side) / 2;
	return within(size, { x: crop.x + grown, y: crop.y + grown, side });
}

/** By so many pixels of the picture, up to its edges. */
export function moved(size: Size, crop: Crop, dx: number, dy: number): Crop {
	return within(size, { ...crop, x: crop.x + dx, y: crop.y + dy });
}

/** How far along its way it is, from 0 to 1; null where there is no way to go. */
export function shareOf(
	{ width, height }: Size,
	{ x, y, side }: Crop,
	axis: "x" | "y",
): number | null {
	const [at, way] = axis === "x" ? [x, width - side] : [y, height - side];
	return way < 1 ? null : at / way;
}

export function atShare(
	size: Size,
	crop: Crop,
	axis: "x" | "y",
	share: number,
): Crop {
	const whole = axis === "x" ? size.width : size.height;
	return within(size, { ...crop, [axis]: share * (whole - crop.side) });
}

function within({ width, height }: Size, { x, y, side }: Crop): Crop {
	return {
		x: Math.min(Math.max(x, 0), width - side),
		y: Math.min(Math.max(y, 0), height - side),
		side,
	};
}

function shortSide({ width, height }: Size): number {
	return Math.min(width, height);
}
