import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import { etag } from "hono/etag";
import { createPhotos, loadPictures } from "./pictures.ts";
import { productList } from "./product-list.ts";
import type { Shelf } from "./visits.tsx";

/** In the order of the cascade. */
const SHEETS = [
	"base",
	"bar",
	"controls",
	"catalogue",
	"product",
	"cart",
	"text",
	"small",
].map((name) => `styles/${name}.css`);

/** What pages of the shop load: pictures, styles, a script. Read once. */
export function serveFiles(shop: Hono<Shelf>): void {
	const pictures = loadPictures();
	const photoAt = createPhotos(pictures);
	const styles = SHEETS.map(read).join("\n");
	const ring = read("ring.js");

	shop.use("/pictures/*", etag());
	shop.get("/pictures/:file", async (c) => {
		const picture = pictures.get(c.req.path);
		const photo = picture ? undefined : await photoAt(c.req.path);
		if (!picture && !photo) return c.notFound();
		c.header("Cache-Control", "public, max-age=300");
		return photo
			? c.body(new Uint8Array(photo), 200, { "Content-Type": "image/webp" })
			: c.body(picture ?? "", 200, { "Content-Type": "image/svg+xml" });
	});

	shop.use("/products.json", etag());
	shop.get("/products.json", (c) =>
		c.json({ products: productList(new URL(c.req.url).origin) }),
	);

	shop.use("/shop.css", etag());
	shop.get("/shop.css", (c) => {
		// Asked for with every page and answered with 304: an edited style is never an old one.
		c.header("Cache-Control", "no-cache");
		return c.body(styles, 200, { "Content-Type": "text/css; charset=utf-8" });
	});

	shop.get("/ring.js", (c) => {
		c.header("Cache-Control", "no-cache");
		return c.body(ring, 200, {
			"Content-Type": "text/javascript; charset=utf-8",
		});
	});
}

function read(file: string): string {
	return readFileSync(new URL(file, import.meta.url), "utf8");
}
