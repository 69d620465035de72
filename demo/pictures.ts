import { readFileSync } from "node:fs";
import { type Colour, catalogue, pictureOf } from "./catalogue.ts";

/**
 * Every picture of the shop by its path, read and painted once at start. A fixed list instead of
 * a folder on the web: no path that a visitor writes ever reaches the disk.
 */
export function loadPictures(): Map<string, string> {
	const pictures = new Map<string, string>();
	for (const name of ["evening", "mark"])
		pictures.set(`/pictures/${name}.svg`, drawing(name));
	for (const product of catalogue) {
		const drawn = drawing(product.slug);
		for (const colour of product.colours) {
			pictures.set(pictureOf(product, colour), painted(drawn, colour));
		}
	}
	return pictures;
}

function drawing(name: string): string {
	return readFileSync(new URL(`pictures/${name}.svg`, import.meta.url), "utf8");
}

function painted(drawn: string, { paints = {} }: Colour): string {
	return drawn.replace(/#[0-9a-f]{6}\b/g, (paint) => paints[paint] ?? paint);
}
