import { join } from "node:path";
import type { Page } from "@playwright/test";
import { FOLDER, settled } from "./shoot.ts";

/** Pictures of one size, each with its name, that come together on one sheet. */
export interface Sheet {
	add(name: string, page: Page): Promise<void>;
	/** @param on an empty page, which shows the sheet */
	write(file: string, on: Page): Promise<void>;
}

const IN_A_ROW = 6;

export function openSheet(size: { width: number; height: number }): Sheet {
	const pictures: { name: string; png: string }[] = [];
	return {
		async add(name, page) {
			await settled(page);
			const png = (await page.screenshot()).toString("base64");
			pictures.push({ name, png });
		},
		async write(file, on) {
			const figures = pictures.map(
				({ name, png }) =>
					`<figure><img src="data:image/png;base64,${png}" width="${size.width}" height="${size.height}"><figcaption>${name}</figcaption></figure>`,
			);
			await on.setViewportSize({
				width: IN_A_ROW * (size.width + 12) + 12,
				height: size.height,
			});
			await on.setContent(`<style>
				body { display: flex; flex-wrap: wrap; gap: 12px; margin: 12px; background: #ddd; font: 16px sans-serif; }
				figure { margin: 0; }
				img { display: block; }
				figcaption { padding-block: 4px; }
			</style>${figures.join("")}`);
			await on.screenshot({
				path: join(FOLDER, `${file}.png`),
				fullPage: true,
			});
		},
	};
}
