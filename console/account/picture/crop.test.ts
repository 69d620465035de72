import fc from "fast-check";
import { expect, it } from "vitest";
import {
	atShare,
	firstCrop,
	moved,
	shareOf,
	ZOOM_MOST,
	zoomed,
	zoomOf,
} from "./crop.ts";

const WIDE = { width: 400, height: 100 };

it("begins with the middle of the picture", () => {
	expect(firstCrop(WIDE)).toEqual({ x: 150, y: 0, side: 100 });
	expect(firstCrop({ width: 1, height: 1 })).toEqual({ x: 0, y: 0, side: 1 });
});

it("keeps its middle when it zooms, where the edge allows it", () => {
	const near = zoomed(WIDE, firstCrop(WIDE), 2);
	expect(near).toEqual({ x: 175, y: 25, side: 50 });
	expect(zoomed(WIDE, near, 1)).toEqual(firstCrop(WIDE));
	const corner = moved(WIDE, near, 1_000, 1_000);
	expect(corner).toEqual({ x: 350, y: 50, side: 50 });
	expect(zoomed(WIDE, corner, 1)).toEqual({ x: 300, y: 0, side: 100 });
});

it("says how far it is, and that there is no way to go", () => {
	const crop = firstCrop(WIDE);
	expect(shareOf(WIDE, crop, "x")).toBe(0.5);
	expect(shareOf(WIDE, crop, "y")).toBeNull();
	expect(atShare(WIDE, crop, "x", 1).x).toBe(300);
});

it("never leaves the picture, whatever is asked of it", () => {
	const side = fc.integer({ min: 1, max: 20_000 });
	const step = fc.double({ min: -1e6, max: 1e6, noNaN: true });
	fc.assert(
		fc.property(side, side, step, step, step, (width, height, dx, dy, zoom) => {
			const size = { width, height };
			const crop = moved(size, zoomed(size, firstCrop(size), zoom), dx, dy);
			expect(crop.x).toBeGreaterThanOrEqual(0);
			expect(crop.y).toBeGreaterThanOrEqual(0);
			expect(crop.x + crop.side).toBeLessThanOrEqual(width + 1e-6);
			expect(crop.y + crop.side).toBeLessThanOrEqual(height + 1e-6);
			expect(zoomOf(size, crop)).toBeLessThanOrEqual(ZOOM_MOST + 1e-9);
		}),
	);
});
