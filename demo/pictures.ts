import { readFileSync } from "node:fs";
import sharp from "sharp";
import { type Colour, catalogue, pictureOf } from "./catalogue.ts";

const PHOTO_WIDTH = 800;
/** The colour of the shop's pages. */
const PAPER = "#fbf6ee";

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

/** The same as a photo, which is what shops have: `/pictures/nest-basket.svg` becomes `/pictures/nest-basket.webp`. */
export function photoAt(path: string): string {
	return path.replace(/\.svg$/, ".webp");
}

/** Each is made when it is first asked for. undefined: there is none of that name. */
export function createPhotos(
	pictures: ReadonlyMap<string, string>,
): (path: string) => Promise<Buffer> | undefined {
	const drawn = new Map(
		[...pictures].map(([path, picture]) => [photoAt(path), picture]),
	);
	const made = new Map<string, Promise<Buffer>>();
	return (path) => {
		const picture = drawn.get(path);
		if (picture === undefined) return undefined;
		const photo = made.get(path) ?? photoOf(picture);
		made.set(path, photo);
		return photo;
	};
}

function photoOf(picture: string): Promise<Buffer> {
	return sharp(Buffer.from(picture))
		.resize(PHOTO_WIDTH)
		.flatten({ background: PAPER })
		.webp()
		.toBuffer();
}

function drawing(name: string): string {
	return readFileSync(new URL(`pictures/${name}.svg`, import.meta.url), "utf8");
}

function painted(drawn: string, { paints = {} }: Colour): string {
	return drawn.replace(/#[0-9a-f]{6}\b/g, (paint) => paints[paint] ?? paint);
}
